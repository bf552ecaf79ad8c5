// What speaks of the same stands together: roles and amounts of one fact, statuses of one thing, numbers of one unit.
MATCH (thing:Collaboration|Measure|Grant)<-[:SUBJECT|OBJECT]-(fact:Fact)<-[:SUPPORTS]-(evidence:Evidence {modality: 'asserted'})
WHERE fact.predicate IN ['participatesIn', 'hasStatus', 'appliedFor'] AND ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999'))) AND ($municipality = '' OR thing.municipality = $municipality)
UNWIND CASE fact.predicate WHEN 'participatesIn' THEN ['role', 'number'] WHEN 'hasStatus' THEN ['status', 'number']
  ELSE ['number', 'amountApplied', 'amountGranted'] END AS aspect
WITH thing, fact, evidence, aspect WHERE $about_what = '' OR aspect = $about_what
UNWIND CASE aspect WHEN 'role' THEN coalesce(evidence.roles, ['']) WHEN 'status' THEN [coalesce(fact.value, '')]
  WHEN 'number' THEN [coalesce(CASE WHEN evidence.unit IS NOT NULL THEN toString(evidence.number) END, '')]
  WHEN 'amountApplied' THEN [coalesce(toString(evidence.amountApplied), '')]
  ELSE [coalesce(toString(evidence.amountGranted), '')] END AS value
WITH thing, fact, evidence, aspect, value WHERE value <> '' AND NOT (aspect = 'role' AND value = 'member')
WITH thing, aspect, CASE WHEN aspect IN ['status', 'number'] THEN fact.predicate ELSE fact.iri END AS of,
  CASE WHEN aspect = 'number' THEN evidence.unit ELSE '' END AS unit, min(value) AS least, max(value) AS most,
  collect({evidence: evidence.iri, fact: fact.iri, value: value}) AS sayings
WHERE least <> most
UNWIND sayings AS one
UNWIND sayings AS two
WITH thing, aspect, one.value AS oneValue, two.value AS otherValue, one.fact AS said, one.evidence AS proof, two.evidence AS rival
WHERE oneValue < otherValue AND proof <> rival
MATCH (evidence:Evidence) WHERE evidence.iri = proof
WITH thing, aspect, oneValue, otherValue, said, evidence, rival
MATCH (document:Document) WHERE document.iri = evidence.document
WITH thing, aspect, oneValue, otherValue, said, evidence, rival, document
MATCH (place:Evidence) WHERE place.iri = rival
WITH thing, aspect, oneValue, otherValue, said, evidence, document, place
MATCH (source:Document) WHERE source.iri = place.document
RETURN DISTINCT aspect, thing.iri AS thing, thing.name AS thingName, oneValue, otherValue, place.iri AS other,
  source.iri AS otherDocument, source.title AS otherDocumentTitle, place.lineStart AS otherLine,
  said AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY aspect, toLower(thingName), thing, oneValue, otherValue, documentTitle, lineStart, lineEnd, evidence, otherDocumentTitle, otherLine, other
LIMIT $most
