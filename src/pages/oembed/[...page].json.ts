import { calculators } from '../../calculators/index.ts';
import { type Embeddable, oembed, oembedPath } from '../../publishing/oembed.ts';
import type { Preset } from '../../scenario/index.ts';

interface Props {
  readonly calculator: Embeddable;
  readonly preset: Preset | undefined;
}

export function getStaticPaths() {
  return Object.values(calculators).flatMap(({ slug, title, presets }) => {
    const calculator = { slug, title };
    // A preset that changes nothing is the calculator's own page.
    const pages = [undefined, ...presets.filter(({ query }) => query !== '')];
    return pages.map((preset) => ({
      params: { page: oembedPath(calculator, preset).replace(/^\/oembed\/|\.json$/g, '') },
      props: { calculator, preset } satisfies Props,
    }));
  });
}

/** The description of a calculator's embed, for sites that turn a pasted link into one. */
export function GET({ props: { calculator, preset } }: { props: Props }) {
  return Response.json(oembed(calculator, preset));
}
