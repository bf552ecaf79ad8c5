// The query page: YASGUI on this server's endpoint, and a word when an answer was cut short.
"use strict";

const FIRST = `SELECT ?namn (COUNT(?forum) AS ?antal) WHERE {
  ?board a sv:Board ; skos:prefLabel ?namn ; sv:participatesIn ?forum .
}
GROUP BY ?namn
ORDER BY DESC(?antal) ?namn
LIMIT 20`;

const endpoint = new URL("sparql", window.location.href).href;
const cut = document.getElementById("cut");
const ask = window.fetch.bind(window);
window.fetch = async (...given) => {
  const answer = await ask(...given);
  cut.hidden = answer.headers.get("Samverkan-Complete") !== "false";
  return answer;
};

function begin(prefixes) {
  const lines = ["sv", "skos"].map((name) => `PREFIX ${name}: <${prefixes[name]}>`);
  Yasgui.Yasqe.defaults.value = [...lines, FIRST].join("\n");
  Yasgui.Yasqe.defaults.autocompleters = ["variables"]; // the others ask servers elsewhere
  Yasgui.Yasr.defaults.prefixes = prefixes;
  new Yasgui(document.getElementById("yasgui"), {
    requestConfig: { endpoint, method: "POST" },
    copyEndpointOnNewTab: true,
    endpointCatalogueOptions: { getData: () => [] },
    persistenceId: "samverkan",
  });
}

document.getElementById("address").textContent = endpoint;
ask("prefixes.json").then((answer) => answer.json()).then(begin);
