MATCH (fact:Fact)
WHERE (fact.subject = $thing OR fact.object = $thing) AND ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999')))
UNWIND fact.supportedBy AS place
MATCH (evidence:Evidence) WHERE evidence.iri = place
WITH fact, evidence
MATCH (document:Document) WHERE document.iri = evidence.document
RETURN DISTINCT fact.subject AS subject, fact.subjectName AS subjectName, fact.predicate AS predicate,
  fact.object AS object, fact.objectName AS objectName, evidence.modality AS modality, evidence.confidence AS confidence,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY predicate, toLower(subjectName), subject, toLower(objectName), documentTitle, lineStart, lineEnd, evidence
LIMIT $most
