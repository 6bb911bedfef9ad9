// Tells the page around how tall the content is, so that a frame can fit it; the message says nothing else.
if (parent !== window) {
  const tell = () =>
    parent.postMessage(
      { type: 'availability-advisor:height', height: document.documentElement.offsetHeight },
      '*',
    );
  new ResizeObserver(tell).observe(document.documentElement);
}
