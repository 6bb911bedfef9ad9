// Tells the page around how tall the content is, so that a frame can fit it, when that changes and when it asks; the
// message says nothing else. public/embed.js is the other end.
if (parent !== window) {
  const tell = () =>
    parent.postMessage(
      { type: 'availability-advisor:height', height: document.documentElement.offsetHeight },
      '*',
    );
  new ResizeObserver(tell).observe(document.documentElement);
  addEventListener('message', ({ data, source }) => {
    if (source === parent && data?.type === 'availability-advisor:tell') tell();
  });
}
