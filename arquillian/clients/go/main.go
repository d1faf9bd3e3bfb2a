// Checks of the official Go client; prints PASS or FAIL with a name for each.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/openai/openai-go/v3"
	"github.com/openai/openai-go/v3/option"
)

const model = "gpt-4o"

var (
	openURL   = os.Getenv("OPEN_URL")
	strictURL = os.Getenv("STRICT_URL")
	key       = os.Getenv("API_KEY")
	ctx       = context.Background()
)

func client(url, apiKey string, options ...option.RequestOption) openai.Client {
	return openai.NewClient(append([]option.RequestOption{
		option.WithBaseURL(url + "/v1"), option.WithAPIKey(apiKey),
	}, options...)...)
}

func ask(text string, maxTokens int64) openai.ChatCompletionNewParams {
	question := openai.ChatCompletionNewParams{
		Model:     model,
		Messages:  []openai.ChatCompletionMessageParamUnion{openai.UserMessage(text)},
		MaxTokens: openai.Int(maxTokens),
	}
	question.SetExtraFields(map[string]any{"ignore_eos": true})
	return question
}

func seeded(text string, maxTokens, seed int64) openai.ChatCompletionNewParams {
	question := ask(text, maxTokens)
	question.Seed = openai.Int(seed)
	return question
}

func expect(condition bool, format string, values ...any) error {
	if condition {
		return nil
	}
	return fmt.Errorf(format, values...)
}

// chunks reads a whole stream.
func chunks(question openai.ChatCompletionNewParams) ([]openai.ChatCompletionChunk, error) {
	asking := client(openURL, "sk-any")
	stream := asking.Chat.Completions.NewStreaming(ctx, question)
	defer stream.Close()
	var all []openai.ChatCompletionChunk
	for stream.Next() {
		all = append(all, stream.Current())
	}
	return all, stream.Err()
}

func whole(question openai.ChatCompletionNewParams) (*openai.ChatCompletion, error) {
	asking := client(openURL, "sk-any")
	return asking.Chat.Completions.New(ctx, question)
}

func wholeChat() error {
	reply, err := whole(ask("Describe a river.", 20))
	if err != nil {
		return err
	}
	return expect(reply.Choices[0].FinishReason == "length" && reply.Usage.CompletionTokens == 20 &&
		reply.Choices[0].Message.Content != "", "got %s", reply.RawJSON())
}

func streamedEqualsWhole() error {
	question := seeded("Tell me about rivers.", 40, 7)
	reply, err := whole(question)
	if err != nil {
		return err
	}
	all, err := chunks(question)
	if err != nil {
		return err
	}
	var text strings.Builder
	for _, chunk := range all {
		if chunk.ID != all[0].ID {
			return errors.New("ids differ within one stream")
		}
		text.WriteString(chunk.Choices[0].Delta.Content)
	}
	return expect(text.String() == reply.Choices[0].Message.Content,
		"streamed %q, whole %q", text.String(), reply.Choices[0].Message.Content)
}

func usageChunk() error {
	question := seeded("Describe a forest.", 12, 1)
	reply, err := whole(question)
	if err != nil {
		return err
	}
	question.StreamOptions = openai.ChatCompletionStreamOptionsParam{IncludeUsage: openai.Bool(true)}
	all, err := chunks(question)
	if err != nil {
		return err
	}
	last := all[len(all)-1]
	return expect(len(last.Choices) == 0 && last.Usage.TotalTokens == reply.Usage.TotalTokens &&
		last.Usage.CompletionTokens == 12, "got %s", last.RawJSON())
}

func abortedStreams() (int64, error) {
	request, err := http.NewRequest(http.MethodGet, openURL+"/metrics", nil)
	if err != nil {
		return 0, err
	}
	request.Header.Set("Accept", "application/json")
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return 0, err
	}
	defer answer.Body.Close()
	var metrics struct {
		Streams struct {
			Aborted int64 `json:"aborted_streams"`
		} `json:"streaming_stats"`
	}
	err = json.NewDecoder(answer.Body).Decode(&metrics)
	return metrics.Streams.Aborted, err
}

func abortInMidStream() error {
	before, err := abortedStreams()
	if err != nil {
		return err
	}
	cancelled, cancel := context.WithCancel(ctx)
	defer cancel()
	asking := client(openURL, "sk-any")
	stream := asking.Chat.Completions.NewStreaming(cancelled, ask("Describe the sea.", 4000))
	for range 5 {
		stream.Next()
	}
	cancel()
	stream.Close()

	for deadline := time.Now().Add(10 * time.Second); ; {
		now, err := abortedStreams()
		if err != nil || now == before+1 {
			return err
		}
		if time.Now().After(deadline) {
			return fmt.Errorf("aborted streams were %d, are %d", before, now)
		}
		time.Sleep(50 * time.Millisecond)
	}
}

func fiftyAtOnce() error {
	var wait sync.WaitGroup
	failures := make([]error, 50)
	ids := make([]string, 50)
	for i := range 50 {
		wait.Go(func() {
			reply, err := whole(seeded(fmt.Sprintf("Question %d", i), 10, int64(i)))
			if err == nil {
				ids[i] = reply.ID
				err = expect(reply.Usage.CompletionTokens == 10, "got %s", reply.RawJSON())
			}
			failures[i] = err
		})
	}
	wait.Wait()
	slices.Sort(ids)
	return errors.Join(errors.Join(failures...),
		expect(len(slices.Compact(ids)) == 50, "ids repeat"))
}

// refusal expects an API error of the given status.
func refusal(err error, status int, check func(*openai.Error) bool) error {
	var refused *openai.Error
	if !errors.As(err, &refused) {
		return fmt.Errorf("no API error: %v", err)
	}
	return expect(refused.StatusCode == status && check(refused), "got %d %s", refused.StatusCode, refused.RawJSON())
}

func badRequestNamesTheParameter() error {
	question := ask("Hi", 2)
	question.Temperature = openai.Float(3)
	_, err := whole(question)
	return refusal(err, 400, func(e *openai.Error) bool { return e.Param == "temperature" })
}

func wrongKey() error {
	wrong := client(strictURL, "sk-wrong-0123456789abcdef")
	_, err := wrong.Models.List(ctx)
	return refusal(err, 401, func(e *openai.Error) bool { return e.Code == "invalid_api_key" })
}

func unknownModel() error {
	question := ask("Hi", 2)
	question.Model = "no-such-model"
	asking := client(strictURL, key)
	_, err := asking.Chat.Completions.New(ctx, question)
	return refusal(err, 404, func(e *openai.Error) bool { return e.Code == "model_not_found" })
}

func unknownURL() error {
	asking := client(openURL, "sk-any")
	err := asking.Get(ctx, "no/such/page", nil, nil)
	return refusal(err, 404, func(e *openai.Error) bool { return e.Type == "invalid_request_error" })
}

func models() error {
	asking := client(strictURL, key)
	listed, err := asking.Models.List(ctx)
	if err != nil {
		return err
	}
	known := slices.ContainsFunc(listed.Data, func(m openai.Model) bool { return m.ID == model })
	one, err := asking.Models.Get(ctx, model)
	if err != nil {
		return err
	}
	return expect(known && one.ID == model, "got %s", listed.RawJSON())
}

func retryAfter503() error {
	var statuses []int
	count := func(request *http.Request, next option.MiddlewareNext) (*http.Response, error) {
		answer, err := next(request)
		if err == nil {
			statuses = append(statuses, answer.StatusCode)
		}
		return answer, err
	}
	asking := client(strictURL, key)
	busy := asking.Chat.Completions.NewStreaming(ctx, ask("Describe a busy street.", 60))
	defer busy.Close()
	if !busy.Next() {
		return fmt.Errorf("no first chunk: %w", busy.Err())
	}

	retrying := client(strictURL, key, option.WithMaxRetries(6), option.WithMiddleware(count))
	reply, err := retrying.Chat.Completions.New(ctx, ask("Hi", 2))
	if err != nil {
		return fmt.Errorf("%w after %v", err, statuses)
	}
	return expect(statuses[0] == 503 && statuses[len(statuses)-1] == 200 && reply.ID != "", "got %v", statuses)
}

func main() {
	checks := []struct {
		name string
		run  func() error
	}{
		{"whole chat", wholeChat},
		{"streamed equals whole", streamedEqualsWhole},
		{"usage chunk", usageChunk},
		{"abort in mid stream", abortInMidStream},
		{"fifty at once", fiftyAtOnce},
		{"bad request names the parameter", badRequestNamesTheParameter},
		{"wrong key", wrongKey},
		{"unknown model", unknownModel},
		{"unknown url", unknownURL},
		{"models", models},
		{"retry after 503", retryAfter503},
	}
	failed := false
	for _, check := range checks {
		if err := check.run(); err != nil {
			failed = true
			fmt.Printf("FAIL %s: %.600s\n", check.name, strings.ReplaceAll(err.Error(), "\n", " "))
		} else {
			fmt.Println("PASS", check.name)
		}
	}
	if failed {
		os.Exit(1)
	}
}
