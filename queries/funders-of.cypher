MATCH (fact:Fact)
WHERE (fact.predicate = 'funds' OR (fact.predicate = 'participatesIn' AND 'funder' IN coalesce(fact.roles, [''])))
  AND ($funded = '' OR fact.object = $funded) AND ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999')))
UNWIND fact.supportedBy AS place
MATCH (evidence:Evidence) WHERE evidence.iri = place
WITH fact, evidence WHERE evidence.modality = 'asserted'
MATCH (document:Document) WHERE document.iri = evidence.document
WITH * WHERE ($municipality = '' OR document.municipality = $municipality)
  AND (fact.predicate = 'funds' OR 'funder' IN coalesce(evidence.roles, ['']))
RETURN DISTINCT fact.subject AS actor, fact.subjectName AS actorName, fact.object AS thing, fact.objectName AS thingName, evidence.amount AS amount,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY toLower(actorName), actor, toLower(thingName), thing, documentTitle, lineStart, lineEnd, evidence
LIMIT $most
