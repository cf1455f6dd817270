/* A server that is silent for a moment is no news: whoever asks it asks once more before anything is said.

     dateline.patiently(ask)           promise of what `ask` promises, asked again once where no answer came
     dateline.expect(isHere, again)    watches what the server is to draw; asks again once, then tells that it fails */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});
  const PAUSE_MS = 800;
  const SLOW_MS = 2500; // from then on an answer that has not come may never come

  /* A refusal is an answer and comes as an Error; what the network fails at is a TypeError. */
  dateline.patiently = async function (ask) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      await pause(PAUSE_MS);
      return ask();
    }
  };

  /* Dash draws a panel when it is told to, and says nothing where no answer comes. */
  dateline.expect = async function (isHere, again) {
    for (const last of [false, true]) {
      await pause(SLOW_MS);
      if (isHere()) return;
      try {
        await dateline.patiently(() => dateline.told("/api/view"));
      } catch (error) {
        return dateline.fail(error.message);
      }
      if (isHere()) return;
      if (last) return dateline.fail(dateline.t("The server answers, but does not show the event; load the page again."));
      again();
    }
  };

  function pause(milliseconds) {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
  }
})();
