import { fromHtml } from 'hast-util-from-html';
import { type BuiltArticle, readArticle } from '../../src/publishing/built-article.ts';
import { readPage } from '../../src/publishing/built-page.ts';
import { articleHtml, type FeedArticle } from '../../src/publishing/feeds.ts';
import { jsonLd } from '../../src/publishing/json-ld.ts';
import { articleThing } from '../../src/publishing/structured-data.ts';

const island = `<style>astro-island{display:contents}</style><script>(()=>{})()</script><astro-island uid="1" component-url="/_astro/uptime.js" props="{&quot;preset&quot;:[0,&quot;year=365&amp;availability=99.99&quot;]}" ssr client="scenario"><section class="instrument" data-calculator="uptime"><h3>What is in 0.1 %?</h3><div class="instrument-answer"><p class="answer-figure" data-tone="down"><span class="answer-label">Downtime a year</span> <output name="downtimeYear">52 min 33.6 s</output></p><p class="answer-summary">99.99 % of the time leaves 52 min 33.6 s of downtime a year.</p></div><form><input value="99.99 %"/><button type="button">Copy link</button></form></section><!--astro:end--></astro-island>`;

const plate = `<figure class="plate"><figcaption class="picture-title" id="figure-x">A year, to scale</figcaption><div class="plate-drawing"><svg viewBox="0 0 1 1" role="img" aria-label="A bar for the year and a hair for the outage."><text>drawn</text></svg></div><p class="plate-note">Bar: <em>up</em>; hair: down.</p><details class="behind"><summary>The figures behind the picture</summary><table><thead><tr><th scope="col">What</th><th scope="col">Hours</th></tr></thead><tbody><tr><td>up</td><td>8,759</td></tr></tbody></table></details></figure>`;

const math =
  '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block"><mrow><mi>u</mi><mo>=</mo><mfrac><mi>M</mi><mrow><mi>F</mi><mo>+</mo><mi>M</mi></mrow></mfrac></mrow></math>';

/** The page of an article in which everything stands that an article may have, as the build writes it. */
export function articlePage({
  slug = 'a',
  title = 'What is in 0.1 %? <b> & more',
  order = 1,
  day = '2026-11-23',
} = {}) {
  const path = `/articles/${slug}/`;
  const thing = articleThing({
    path,
    title,
    standfirst: 'A working day & a bit. Which <one>, it does not say.',
    description: 'From percentages to minutes.',
    published: new Date(day),
    revised: new Date('2026-12-01'),
    order,
    topics: ['uptime', 'cost'],
    minutes: 9,
    sources: [],
  });
  const html = `<!DOCTYPE html><html lang="en-GB"><head><title>x</title><link rel="canonical" href="${thing.url}"><script type="application/ld+json">${jsonLd([thing])}</script></head><body><main><h1>Said in the head</h1>
<aside class="takeaways"><h2>Key takeaways</h2><ul><li>Ask for <both>.</li><li>Judge nobody by a single year.</li></ul></aside>
<div class="prose"><p>It allows <span class="figure" data-follow="uptime.out.downtimeYear">52 min 33.6 s</span> of <a class="term" href="/glossary/downtime/" title="Words.">downtime</a><sup class="cite"><a href="#source-gray" id="cited-gray" aria-label="Source 1">1</a></sup>.</p>
${island}
<h2 id="shown">Shown <a class="anchor" href="#shown">¶</a></h2>
<a class="heading-link" href="#shown" aria-label="Copy the link to this section">§</a>
<div class="working"><ol><li>One.</li></ol></div>
<aside class="note" role="note">A note, see <a href="#shown">above</a><sup class="cite"><a href="#source-aws">2</a></sup>.</aside>
${plate}
<div class="formula">${math}</div>
<p hidden>Hidden.</p><p class="visually-hidden">Unseen.</p>
<p>See <a href="../../calculators/year/?outages=4">the other</a> and <a href="javascript:alert(1)">this</a>.</p></div>
<section class="sources"><h2>Sources</h2><ol><li id="source-gray"><span class="source-author">Jim Gray</span>, <a href="https://gray.example/" rel="external">A census</a>, 1990. <a class="source-back" href="#cited-gray">↩</a></li><li id="source-aws">AWS, Pillar.</li></ol></section>
</main></body></html>`;
  return readPage(path, html);
}

/** The article of such a page. */
export function builtArticle(facts: Parameters<typeof articlePage>[0] = {}): BuiltArticle {
  const page = articlePage(facts);
  const article = readArticle(page, fromHtml(page.html));
  if (!article) throw new Error('The page is about no article.');
  return article;
}

/** The same as feeds have it. */
export function fedArticle(facts: Parameters<typeof articlePage>[0] = {}): FeedArticle {
  const article = builtArticle(facts);
  return { ...article, html: articleHtml(article) };
}
