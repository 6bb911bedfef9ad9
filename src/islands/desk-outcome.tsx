import { useEffect, useState } from 'preact/hooks';
import { embedCode } from '../scenario/index.ts';
import { Copied } from './copied.tsx';
import type { DeskFigures } from './desk-figures.tsx';
import { linkOf, linkTexts } from './desk-link.ts';
import type { DeskPage } from './desk-pages.ts';
import { ownQuery, queryOf } from './scenario-link.ts';

interface DeskOutcomeProps {
  readonly page: DeskPage;
  /** The id of a heading; empty for the page from its top. */
  readonly section: string;
  /** The campaign's part of the query; may be empty. */
  readonly campaign: string;
  readonly figures: DeskFigures | undefined;
  /** Where the site is. */
  readonly at?: Pick<Location, 'origin' | 'host'>;
}

/** The answer to the figures as they stand, and their part of an address; what cannot be read is named. */
function useAnswer(figures: DeskFigures | undefined) {
  const [, redraw] = useState({});
  useEffect(() => figures?.scenario.state.subscribe(() => redraw({})), [figures]);
  if (!figures) return undefined;
  const { scenario } = figures;
  const { calculator, state } = scenario;
  const { answered, results, problems } = state.value;
  return {
    calculator,
    scenario,
    summary: calculator.summary(answered, results),
    problems: Object.keys(problems).map((key) => calculator.inputs[key]?.label ?? key),
    asBuilt: queryOf(scenario) === '',
  };
}

/** What comes of what is chosen: the link, what is shown of it where it is pasted, and the forms to copy it in. */
export function DeskOutcome({ page, section, campaign, figures, at = location }: DeskOutcomeProps) {
  const [said, say] = useState('');
  const answer = useAnswer(figures);
  const { origin, host } = at;
  const query = answer ? queryOf(answer.scenario, campaign, page.calculators.length > 1) : campaign;
  const link = linkOf({ origin, path: page.path, query, section });
  const says = answer?.summary ?? page.description;
  const heading = page.sections.find(({ id }) => id === section)?.name;
  const title = heading ? `${page.title}: ${heading}` : page.title;
  const texts = linkTexts(link, { title, says });
  return (
    <section class="desk-outcome" aria-labelledby="desk-outcome">
      <h2 class="input-group-label" id="desk-outcome">
        The link
      </h2>
      {answer && answer.problems.length > 0 && (
        <p class="field-problem">
          Not in the link, because it could not be read: {answer.problems.join(', ')}. See beside the field.
        </p>
      )}
      <Copied label="Link" text={link} say={say} />
      {page.short && (
        <Copied label="Short link" text={linkOf({ origin, path: page.short, query, section })} say={say} />
      )}
      <p class="action-said" role="status">
        {said}
      </p>
      <figure class="desk-card">
        <img src={page.card.src} alt={page.card.alt} width={1200} height={630} />
        <figcaption>
          <strong>{page.title}</strong>
          <span>{page.description}</span>
          <span class="desk-host">{host}</span>
        </figcaption>
      </figure>
      {answer && (
        <>
          <p class="desk-says">{answer.summary}</p>
          {!answer.asBuilt && (
            <p class="field-help">
              The card above shows the figures that its page is built with. Yours are in the link, and in the
              texts below.
            </p>
          )}
        </>
      )}
      <Copied label="Message" text={texts.short} say={say} />
      <Copied label="Markdown" text={texts.markdown} say={say} />
      <Copied label="HTML" text={texts.html} say={say} />
      {answer && (
        <Copied
          label="Embed code"
          text={embedCode({
            slug: answer.calculator.slug,
            title: answer.calculator.title,
            origin,
            query: ownQuery(answer.scenario),
          })}
          say={say}
        />
      )}
    </section>
  );
}
