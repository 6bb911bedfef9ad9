// A page that is left or resized while it still comes in has its transition skipped, which Chromium reports as an error
// that nobody has caught. Nothing is lost by it.
for (const name of ['pagereveal', 'pageswap'])
  addEventListener(name, ({ viewTransition }) => viewTransition?.ready.catch(() => {}));
