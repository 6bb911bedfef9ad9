// Gives every frame of a calculator on this page the height of what is in it. It may be included anywhere, once.
(function () {
  var home = new URL(document.currentScript.src).origin;
  function frames() {
    return Array.prototype.slice.call(document.querySelectorAll('iframe[src^="' + home + '/embed/"]'));
  }
  addEventListener('message', function (event) {
    var data = event.data;
    if (event.origin !== home || !data || data.type !== 'availability-advisor:height') return;
    frames().forEach(function (frame) {
      if (frame.contentWindow === event.source) frame.height = Math.ceil(Number(data.height)) || frame.height;
    });
  });
  // A frame that was there first has told its height to nobody. The question is no secret, and one that has yet to load
  // is still of this page's own origin.
  frames().forEach(function (frame) {
    frame.contentWindow.postMessage({ type: 'availability-advisor:tell' }, '*');
  });
})();
