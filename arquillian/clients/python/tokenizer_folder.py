"""Makes a folder from which transformers loads one of OpenAI's encodings. Usage: tokenizer_folder.py NAME FOLDER."""

import sys

import tiktoken
from transformers import PreTrainedTokenizerFast
from transformers.convert_slow_tokenizer import TikTokenConverter

name, folder = sys.argv[1:]
encoding = tiktoken.get_encoding(name)
converter = TikTokenConverter(pattern=encoding._pat_str)
converter.load_tiktoken_bpe = lambda _: encoding._mergeable_ranks
PreTrainedTokenizerFast(tokenizer_object=converter.converted()).save_pretrained(folder)
