package org.fakeai.api.completions;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.fakeai.api.completions.CompletionTranslator.Prompt;
import org.fakeai.catalog.Encoding;
import org.fakeai.config.Part;
import org.fakeai.config.Snapshot;
import org.fakeai.kernel.Seeds;
import org.fakeai.kernel.Shared;
import org.fakeai.simulation.engine.GenerationPlan;
import org.fakeai.simulation.engine.Planner;
import org.fakeai.simulation.scenario.Answer;
import org.fakeai.simulation.text.TokenOdds;
import org.fakeai.simulation.tokens.Token;
import org.fakeai.simulation.tokens.Tokenizer;

/** Plans what follows each prompt, keeps the best candidates, and says how likely tokens were. */
@Shared
final class CompletionPlanner {

  private final Part<Planner> planner;
  private final TokenOdds odds;
  private final Tokenizer tokenizer;

  @Inject
  CompletionPlanner(Part<Planner> planner, TokenOdds odds, Tokenizer tokenizer) {
    this.planner = planner;
    this.odds = odds;
    this.tokenizer = tokenizer;
  }

  /**
   * What a reply says.
   *
   * @param plan the choices of all prompts
   * @param echoes what each choice begins with
   * @param logprobs one for each choice; empty if none are wanted
   */
  record Planned(GenerationPlan plan, List<String> echoes, List<LegacyLogprobs> logprobs) {}

  /**
   * Plans as the request's configuration has it.
   *
   * @param answer what a scenario makes of the reply to each prompt
   */
  Planned plan(
      List<Prompt> prompts, CompletionRequest request, Answer.Content answer, Snapshot settings) {
    Planner planning = planner.of(settings);
    Seeds server = new Seeds(settings.config().replies().seed()).derive("completions");
    boolean echo = Boolean.TRUE.equals(request.echo());
    List<GenerationPlan> plans = new ArrayList<>(prompts.size());
    List<String> echoes = new ArrayList<>();
    List<LegacyLogprobs> logprobs = new ArrayList<>();
    for (Prompt prompt : prompts) {
      GenerationPlan plan = planning.plan(prompt.request(), prompt.tokens(), answer);
      Seeds seeds = seeds(server, prompt);
      List<Integer> kept = best(request.choices(), seeds, plan);
      plans.add(kept.size() == plan.choices().size() ? plan : plan.keeping(kept));
      for (int choice : kept) {
        echoes.add(echo ? prompt.text() : "");
        if (request.logprobs() != null) {
          List<Token> tokens = plan.choices().get(choice).text().tokens();
          logprobs.add(logprobs(prompt, seeds.derive(choice), tokens, echo, request.logprobs()));
        }
      }
    }
    GenerationPlan plan = plans.size() == 1 ? plans.getFirst() : GenerationPlan.joined(plans);
    return new Planned(plan, echoes, logprobs);
  }

  /** The candidates whose tokens were the likeliest on average, in the order they came. */
  private List<Integer> best(int choices, Seeds seeds, GenerationPlan plan) {
    List<Integer> all = IntStream.range(0, plan.choices().size()).boxed().toList();
    if (all.size() == choices) {
      return all;
    }
    double[] means =
        all.stream()
            .mapToDouble(i -> mean(seeds.derive(i), plan.choices().get(i).text().tokens()))
            .toArray();
    return all.stream()
        .sorted(Comparator.comparingDouble((Integer i) -> means[i]).reversed())
        .limit(choices)
        .sorted()
        .toList();
  }

  private double mean(Seeds seeds, List<Token> tokens) {
    return IntStream.range(0, tokens.size())
        .mapToDouble(i -> odds.at(seeds, i, tokens.get(i), 0).own().logprob())
        .average()
        .orElse(0);
  }

  private LegacyLogprobs logprobs(
      Prompt prompt, Seeds seeds, List<Token> generated, boolean echo, int most) {
    if (!echo) {
      int start = prompt.text().codePointCount(0, prompt.text().length());
      return LegacyLogprobs.of(generated, start, i -> odds.at(seeds, i, generated.get(i), most));
    }
    Encoding encoding = prompt.request().model().encoding();
    List<Token> tokens = new ArrayList<>(tokenizer.split(encoding, prompt.text()));
    int echoed = tokens.size();
    tokens.addAll(generated);
    // Counted from the prompt's end, so that a token's odds do not depend on the echo.
    return LegacyLogprobs.of(tokens, 0, i -> odds.at(seeds, i - echoed, tokens.get(i), most));
  }

  private static Seeds seeds(Seeds server, Prompt prompt) {
    return server
        .derive(prompt.request().seed().orElse(0))
        .derive(prompt.request().model().id())
        .derive(prompt.text());
  }
}
