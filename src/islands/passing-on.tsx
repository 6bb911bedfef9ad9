import { useRef, useState } from 'preact/hooks';
import { embedCode, scenarioCsv } from '../scenario/index.ts';
import { campaignIn } from './campaign.ts';
import { citations } from './citation.ts';
import { Copied } from './copied.tsx';
import { downloadText, pngOf } from './download.ts';
import { pictureFile } from './picture-file.ts';
import { linkTo, ownQuery, type PanelPlace } from './scenario-link.ts';
import type { Scenario } from './scenario-store.ts';
import { drawUnseen } from './while-seen.tsx';

interface PassingOnProps {
  readonly scenario: Scenario;
  readonly place: PanelPlace;
}

/** What the site calls itself, as its pages say it to whoever links to them. */
function siteName(): string {
  return document.querySelector('meta[property="og:site_name"]')?.getAttribute('content') ?? location.host;
}

/** The ways to take an answer elsewhere: shared, embedded, downloaded, printed, cited. */
export function PassingOn({ scenario, place }: PassingOnProps) {
  const { calculator, state, pinned } = scenario;
  const root = useRef<HTMLDivElement>(null);
  const [said, say] = useState('');
  const link = linkTo(scenario, place);
  const query = ownQuery(scenario);
  const { slug, title } = calculator;
  const answer = () => {
    const { answered, results } = state.value;
    return { summary: calculator.summary(answered, results), answered, results };
  };
  const frame = embedCode({ slug, title, origin: location.origin, query });
  const cited = citations({ site: siteName(), title, link, summary: answer().summary, accessed: new Date() });
  const share = async () => {
    try {
      const url = linkTo(scenario, place, campaignIn(location.search));
      await navigator.share({ title, text: answer().summary, url });
    } catch (error) {
      // Whoever closes the sheet has not met a fault.
      if ((error as DOMException).name !== 'AbortError')
        say('This device could not share it. Copy the link instead.');
    }
  };
  const csv = () => {
    const answers = [answer(), ...(pinned.value ? [pinned.value] : [])];
    const text = scenarioCsv(
      calculator,
      answers.map(({ answered: values, results }) => ({ values, results })),
      link,
    );
    downloadText(`${slug}.csv`, 'text/csv', text);
    say('Figures downloaded.');
  };
  const figures = () => [...(root.current?.closest('.instrument')?.querySelectorAll('figure') ?? [])];
  const picture = async (index: number, kind: 'svg' | 'png') => {
    const figure = figures()[index];
    if (!figure) return;
    await drawUnseen();
    const file = pictureFile(figure, { source: `${siteName()}: ${answer().summary}`, link });
    const name = `${slug}-${index + 1}.${kind}`;
    try {
      if (kind === 'svg') downloadText(name, 'image/svg+xml', file.svg);
      else await pngOf(name, file);
      say('Picture downloaded.');
    } catch {
      say('This browser could not make the picture. Try the SVG.');
    }
  };
  const titles = [...(document.getElementById(slug)?.querySelectorAll('figure .picture-title') ?? [])];
  return (
    <div class="passing-on" ref={root}>
      {'share' in navigator && (
        <button type="button" class="action" onClick={share}>
          Share…
        </button>
      )}
      <button type="button" class="action" onClick={csv}>
        Figures as CSV
      </button>
      <button type="button" class="action" onClick={() => print()}>
        Print
      </button>
      {titles.map((heading, i) => (
        <p class="passing-on-picture" key={heading.id}>
          <span>{heading.textContent}</span>
          {(['svg', 'png'] as const).map((kind) => (
            <button
              type="button"
              class="action"
              key={kind}
              aria-label={`${heading.textContent} as ${kind.toUpperCase()}`}
              onClick={() => picture(i, kind)}
            >
              {kind.toUpperCase()}
            </button>
          ))}
        </p>
      ))}
      <Copied label="Embed code" text={frame} say={say} />
      <Copied label="Citation" text={cited.plain} say={say} />
      <Copied label="BibTeX" text={cited.bibtex} say={say} />
      <p class="action-said" role="status">
        {said}
      </p>
    </div>
  );
}
