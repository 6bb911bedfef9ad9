import { useEffect, useState } from 'preact/hooks';
import { type DeskFigures, FigureFields, useFigures } from './desk-figures.tsx';
import { type Campaign, campaignKeys, campaignQuery } from './desk-link.ts';
import { DeskOutcome } from './desk-outcome.tsx';
import type { DeskHints, DeskPage, DeskShelf } from './desk-pages.ts';
import '../styles/desk.css';

interface PickProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  pick(value: string): void;
}

/** One thing of a list. */
function Pick({ id, label, value, options, pick }: PickProps) {
  return (
    <p class="desk-pick">
      <label class="field-label" for={id}>
        {label}
      </label>
      <select class="desk-choice" id={id} value={value} onChange={(event) => pick(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </p>
  );
}

const examples: { readonly [key in (typeof campaignKeys)[number]]: string } = {
  utm_source: 'newsletter',
  utm_medium: 'email',
  utm_campaign: 'spring',
  utm_term: 'uptime',
  utm_content: 'top-link',
};

interface LinkDeskProps {
  readonly shelves: readonly DeskShelf[];
  /** What the inputs of each calculator mean, by its slug. */
  readonly hints: { readonly [slug: string]: DeskHints };
}

/**
 * The desk at which links are made: to a page, a section of it and a calculator with figures, for a campaign, with all
 * that is shown and said where the link is pasted.
 */
export default function LinkDesk({ shelves, hints }: LinkDeskProps) {
  const [live, setLive] = useState(false);
  const [shelf, setShelf] = useState(shelves[0] as DeskShelf);
  const [page, setPage] = useState(shelf.pages[0] as DeskPage);
  const [section, setSection] = useState('');
  const [slug, setSlug] = useState('');
  const [campaign, setCampaign] = useState<Campaign>({});
  const placed = page.calculators.find((one) => one.slug === slug);
  const { figures, failed } = useFigures(placed, hints);
  useEffect(() => setLive(true), []);

  const open = (next: DeskPage | undefined) => {
    if (!next) return;
    setPage(next);
    setSection('');
    // The page of a calculator is about its figures; an article may be linked without any.
    setSlug(next.path.startsWith('/calculators/') ? (next.calculators[0]?.slug ?? '') : '');
  };
  return (
    <div class="instrument desk" data-live={live || undefined}>
      <form class="desk-form" onSubmit={(event) => event.preventDefault()} noValidate>
        <fieldset class="instrument-fields" disabled={!live}>
          <legend class="visually-hidden">What is linked</legend>
          <fieldset class="input-group">
            <legend class="input-group-label">Where it leads</legend>
            <Pick
              id="desk-shelf"
              label="Kind, or calculator"
              value={shelf.name}
              options={shelves.map(({ name }) => ({ value: name, label: name }))}
              pick={(name) => {
                const next = shelves.find((one) => one.name === name) as DeskShelf;
                setShelf(next);
                open(next.pages[0]);
              }}
            />
            <Pick
              id="desk-page"
              label="Page, or preset"
              value={page.path}
              options={shelf.pages.map(({ path, label }) => ({ value: path, label }))}
              pick={(path) => open(shelf.pages.find((one) => one.path === path))}
            />
            {page.sections.length > 0 && (
              <Pick
                id="desk-section"
                label="Section"
                value={section}
                options={[
                  { value: '', label: 'The whole page, from its top' },
                  ...page.sections.map(({ id, name }) => ({ value: id, label: name })),
                ]}
                pick={setSection}
              />
            )}
            {page.calculators.length > 0 && !page.path.startsWith('/calculators/') && (
              <Pick
                id="desk-calculator"
                label="Figures of your own for"
                value={slug}
                options={[
                  { value: '', label: 'No calculator: the figures of the article' },
                  ...page.calculators.map((one) => ({ value: one.slug, label: one.title })),
                ]}
                pick={setSlug}
              />
            )}
          </fieldset>
          {figures && <FigureFields {...figures} />}
          {placed && !figures && (
            <p class="field-help">
              {failed ? 'The fields could not be loaded. Choose the page again.' : 'The fields are coming …'}
            </p>
          )}
          <fieldset class="input-group">
            <legend class="input-group-label">Campaign, where there is one</legend>
            {campaignKeys.map((key) => (
              <div class="field" key={key}>
                <label class="field-label" for={`desk-${key}`}>
                  {key}
                </label>
                <input
                  class="field-text desk-campaign"
                  id={`desk-${key}`}
                  type="text"
                  autocomplete="off"
                  autocapitalize="off"
                  spellcheck={false}
                  placeholder={examples[key]}
                  value={campaign[key] ?? ''}
                  onInput={(event) => setCampaign({ ...campaign, [key]: event.currentTarget.value })}
                />
              </div>
            ))}
          </fieldset>
        </fieldset>
        <noscript>
          <p class="instrument-note">
            Making links needs scripts, which are off. Below is a link to every page, with its card.
          </p>
        </noscript>
      </form>
      {live && (
        <DeskOutcome
          page={page}
          section={section}
          campaign={campaignQuery(campaign)}
          figures={figures as DeskFigures | undefined}
        />
      )}
    </div>
  );
}
