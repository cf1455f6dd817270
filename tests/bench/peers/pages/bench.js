/* What every page of the comparison shares: the events, and when a change has really been drawn.

   A page sets `bench.peer = {start(events) -> promise, step(from, to) -> promise}`; both resolve once the graphics
   processor has finished the picture. */
window.bench = (function () {
  "use strict";
  const NEVER = 900_000; // a day on which nothing has happened
  const REST_MS = 400;


  /* {count, first, last, lon, lat, start, end} of /events; days are numbers since 1970-01-01. */
  async function events() {
    const buffer = await (await fetch("/events")).arrayBuffer();
    const [count, first, last] = new Int32Array(buffer, 0, 3);
    const part = (Kind, n) => new Kind(buffer, 12 + 4 * n * count, count);
    return { count, first, last, lon: part(Float32Array, 0), lat: part(Float32Array, 1), start: part(Int32Array, 2), end: part(Int32Array, 3) };
  }

  const frame = () => new Promise((next) => requestAnimationFrame(next));
  const pause = (ms) => new Promise((next) => setTimeout(next, ms));

  /* Resolves when the graphics processor is done with what this canvas was told so far. */
  async function finished(gl) {
    const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
    const began = performance.now();
    // Asking costs the main thread something, so a long wait is asked after rarely: to within two in a hundred.
    while (gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED) await pause(2 + (performance.now() - began) / 50);
    gl.deleteSync(fence);
    await frame();
  }

  /* Makes the change, and resolves with the first picture of a MapLibre map that holds all of it.

     A change that hands no data to the map (`setFilter`) is asked for as soon as it has been made. */
  async function drawnOn(map, change, { handsData }) {
    let asked = false;
    let picture = null;
    const hears = { dataloading: () => { asked = true; }, render: () => { if (asked && map.loaded() && picture) picture(); } };
    for (const name of Object.keys(hears)) map.on(name, hears[name]);
    const seen = new Promise((done) => { picture = done; });
    await change();
    if (!handsData) asked = true;
    // Where the change left the map's data as they were, nothing more is drawn.
    if (asked) await seen;
    for (const name of Object.keys(hears)) map.off(name, hears[name]);
    await finished(map.getCanvas().getContext("webgl2"));
  }

  /* One deed of the peer, marked for the browser's trace; milliseconds until it stood on the screen. */
  async function measured(deed, ...given) {
    performance.mark("bench:begin");
    const began = performance.now();
    await window.bench.peer[deed](...given);
    const took = performance.now() - began;
    performance.mark("bench:drawn");
    await pause(REST_MS); // what is put off until later belongs to the deed, too
    performance.mark("bench:rest");
    return took;
  }

  async function start() {
    await window.bench.peer.start(await events());
    document.documentElement.dataset.ready = "1";
  }

  /* Leaves the map without any event. */
  function clear() {
    const peer = window.bench.peer;
    return peer.clear ? peer.clear() : peer.step(NEVER, NEVER);
  }

  return { events, frame, pause, finished, drawnOn, measured, start, clear, peer: null };
})();
