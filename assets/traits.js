/* What events are besides their types, in words: who tells of them, whether it has happened, how well the place is known. */
(function () {
  "use strict";
  const dateline = (window.dateline = window.dateline || {});

  /* The lines that a mark or an area has to add to its types. */
  function ofMark({ count, firm, coded, unsure }) {
    const { t, tn } = dateline;
    const lines = [];
    if (firm === 0) lines.push(t("planned or unconfirmed"));
    if (coded === count) lines.push(t("from datasets, not from articles"));
    else if (coded) lines.push(tn("{n} from datasets", "{n} from datasets", coded));
    if (unsure === count) lines.push(t("unsure place"));
    else if (unsure) lines.push(tn("{n} at an unsure place", "{n} at unsure places", unsure));
    return lines;
  }

  /* The datasets of which events are shown: their marks are explained, and their publishers ask to be named. */
  function datasetsShown() {
    const { columns, result, view } = dateline;
    const shown = (layer, number) => result.counts.layer[number] && (!view.layer.length || view.layer.includes(layer.key));
    return columns.layers.filter((layer, number) => layer.key !== "articles" && shown(layer, number));
  }

  dateline.traits = { ofMark, datasetsShown };
})();
