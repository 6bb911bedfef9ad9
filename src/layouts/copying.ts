/**
 * Copies what a thing with `data-copies` names: the address of a link itself, or the text of the element whose id it is.
 * A link goes where it leads all the same, so that without a clipboard the address stands in the address bar.
 */
const said = document.querySelector('[data-copied]');

async function copy(thing: HTMLElement): Promise<void> {
  const { copies = '' } = thing.dataset;
  const text = thing instanceof HTMLAnchorElement ? thing.href : document.getElementById(copies)?.textContent;
  let report = 'Copied.';
  try {
    await navigator.clipboard.writeText(text ?? '');
  } catch {
    report = 'The browser does not let this page copy.';
  }
  if (said) said.textContent = report;
  thing.dataset.copied = '';
  setTimeout(() => {
    delete thing.dataset.copied;
    if (said) said.textContent = '';
  }, 2500);
}

for (const thing of document.querySelectorAll<HTMLElement>('[data-copies]')) {
  thing.hidden = false;
  thing.addEventListener('click', () => copy(thing));
}
