MATCH (thing:Collaboration|Measure|Grant)<-[:SUBJECT|OBJECT]-(fact:Fact)
WHERE fact.predicate IN ['participatesIn', 'hasStatus', 'appliedFor'] AND ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999')))
  AND ($municipality = '' OR EXISTS { MATCH (thing)-[:IN_MUNICIPALITY]->(:Municipality {iri: $municipality}) })
MATCH (fact)<-[:SUPPORTS]-(evidence:Evidence {modality: 'asserted'})-[:DERIVED_FROM]->(document:Document)
MATCH (thing)<-[:SUBJECT|OBJECT]-(rival:Fact)<-[:SUPPORTS]-(other:Evidence {modality: 'asserted'})-[:DERIVED_FROM]->(otherDocument:Document)
WHERE rival.predicate = fact.predicate AND evidence.iri <> other.iri AND ($as_of = '' OR (coalesce(rival.validFrom, '') <= $as_of AND $as_of < coalesce(rival.validTo, '9999')))
UNWIND ['role', 'status', 'number', 'amountApplied', 'amountGranted'] AS aspect
WITH * WHERE ($about_what = '' OR aspect = $about_what)
  AND (rival.iri = fact.iri OR aspect = 'status' OR (aspect = 'number' AND evidence.unit = other.unit))
UNWIND CASE aspect WHEN 'role' THEN coalesce(evidence.roles, ['']) WHEN 'status' THEN [coalesce(fact.value, '')]
  WHEN 'number' THEN [coalesce(CASE WHEN evidence.unit IS NOT NULL THEN toString(evidence.number) END, '')]
  WHEN 'amountApplied' THEN [coalesce(toString(evidence.amountApplied), '')]
  ELSE [coalesce(toString(evidence.amountGranted), '')] END AS oneValue
UNWIND CASE aspect WHEN 'role' THEN coalesce(other.roles, ['']) WHEN 'status' THEN [coalesce(rival.value, '')]
  WHEN 'number' THEN [coalesce(CASE WHEN other.unit IS NOT NULL THEN toString(other.number) END, '')]
  WHEN 'amountApplied' THEN [coalesce(toString(other.amountApplied), '')]
  ELSE [coalesce(toString(other.amountGranted), '')] END AS otherValue
WITH * WHERE oneValue <> '' AND oneValue < otherValue AND NOT (aspect = 'role' AND 'member' IN [oneValue, otherValue])
RETURN DISTINCT aspect, thing.iri AS thing, thing.name AS thingName, oneValue, otherValue, other.iri AS other,
  otherDocument.iri AS otherDocument, otherDocument.title AS otherDocumentTitle, other.lineStart AS otherLine,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY aspect, toLower(thingName), thing, oneValue, otherValue, documentTitle, lineStart, lineEnd, evidence, otherDocumentTitle, otherLine, other
