/** Marks in the list of contents where the reader is: at the last heading that the upper part of the window has passed. */
const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.contents a')].flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [[heading, link] as const] : [];
  }),
);

const follow = () => {
  const line = innerHeight * 0.4;
  const passed = [...links.keys()].filter((heading) => heading.getBoundingClientRect().top < line);
  const here = passed.at(-1);
  for (const [heading, link] of links) {
    if (heading === here) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
};

// A heading that crosses the line is all that changes the place: nothing runs while the page merely scrolls.
const crossing = new IntersectionObserver(follow, { rootMargin: '0px 0px -60% 0px' });
for (const heading of links.keys()) crossing.observe(heading);
