import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import type { Calculator, Inputs, Outputs } from '../scenario/index.ts';
import { Field } from './field.tsx';
import { Figure } from './figure.tsx';
import { ownQuery } from './scenario-link.ts';
import { presetScenario } from './scenario-of-page.ts';
import { useScenario } from './use-scenario.ts';
import { useWatched } from './watched.ts';
import { YearRows, YearRule } from './year-rule.tsx';

/** Which of a calculator's inputs and outputs a sentence speaks of, by key. */
export interface SentenceParts {
  /** The input that it begins with, which can be changed. */
  readonly ask: string;
  /** The output that it leads to. */
  readonly answer: string;
  /** The output that is the share of a year lost, which its picture shows. */
  readonly lost: string;
  /** Further outputs, listed below. */
  readonly also: readonly string[];
}

/** What the sentence says between its two figures, and after them. */
export interface SentenceProps {
  /** Its rank among headings. */
  readonly rank?: 'h1' | 'h2';
  readonly between: string;
  readonly after: string;
}

/**
 * Binds a calculator to a sentence that asks and answers with it: the shortest panel there is, as a page's heading.
 *
 * @param calculator the declaration, of which the browser has only what asks and answers.
 * @param parts what of it the sentence speaks of.
 * @throws Error for a part that the calculator doesn't have, when the page is built.
 */
export function bindSentence<I extends Inputs, O extends Outputs>(
  calculator: Calculator<I, O>,
  parts: SentenceParts,
): FunctionComponent<SentenceProps> {
  const declared = calculator as unknown as Calculator;
  return (props) => <Sentence {...props} {...parts} calculator={declared} />;
}

function declaredAs<Declared>(record: { readonly [key: string]: Declared }, key: string): Declared {
  const found = record[key];
  if (!found) throw new Error(`A sentence speaks of ${key}, which its calculator does not have.`);
  return found;
}

function Sentence(props: SentenceProps & SentenceParts & { readonly calculator: Calculator }) {
  const { calculator, ask, answer, lost, also, between, after, rank: Heading = 'h1' } = props;
  const [scenario] = useState(() => presetScenario(calculator, ''));
  const { live, announcement } = useScenario(scenario);
  const { texts, values, answered, results, problems } = useWatched(scenario.state);
  const { slug, title, inputs, outputs } = calculator;
  const asked = declaredAs(inputs, ask);
  const answering = declaredAs(outputs, answer);
  const query = ownQuery(scenario);
  return (
    <div class="sentence" data-calculator={slug} data-live={live || undefined}>
      <Heading id="hero">
        {/* Each of three lines of its own, so that a longer figure moves nothing below. */}
        <span class="sentence-line">
          {asked.show(answered[ask])} {between}
        </span>{' '}
        <span class="sentence-line hero-down">
          <Figure name={answer} output={answering} result={results[answer]} />
        </span>{' '}
        <span class="sentence-line">{after}</span>
      </Heading>
      <YearRule lost={Number(declaredAs(outputs, lost).plain(results[lost]))} />
      <YearRows lost={Number(declaredAs(outputs, lost).plain(results[lost]))} />
      <p class="hero-scale" aria-hidden="true">
        <span>1 January</span>
        <span>a year, to scale</span>
        <span>31 December</span>
      </p>
      <form class="sentence-ask" onSubmit={(event) => event.preventDefault()} noValidate>
        <fieldset class="instrument-fields" disabled={!live}>
          <legend class="visually-hidden">{title}</legend>
          <Field
            id={`sentence-${ask}`}
            input={asked}
            fields={{}}
            text={texts[ask] ?? ''}
            value={values[ask]}
            problem={problems[ask]}
            overruled={undefined}
            onText={(text) => scenario.edit(ask, text)}
            onLeave={() => scenario.tidy(ask)}
          />
        </fieldset>
        <dl class="sentence-also">
          {also.map((key) => (
            <div key={key}>
              <dt>{declaredAs(outputs, key).label}</dt>
              <dd>
                <Figure name={key} output={declaredAs(outputs, key)} result={results[key]} />
              </dd>
            </div>
          ))}
        </dl>
        <p class="sentence-more">
          Service hours, maintenance and what users see are counted in{' '}
          <a href={`/calculators/${slug}/${query && `?${query}`}`}>the whole calculator</a>.
        </p>
      </form>
      <p class="visually-hidden" role="status">
        {announcement}
      </p>
    </div>
  );
}
