MATCH (document:Document)<-[:DERIVED_FROM]-(evidence:Evidence)-[:SUPPORTS]->(fact:Fact)
WHERE evidence.confidence * 100 < $below AND ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999'))) AND ($municipality = '' OR document.municipality = $municipality)
RETURN DISTINCT fact.subject AS subject, fact.subjectName AS subjectName, fact.predicate AS predicate,
  fact.object AS object, fact.objectName AS objectName, evidence.modality AS modality, evidence.confidence AS confidence,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY confidence, toLower(subjectName), subject, predicate, toLower(objectName), documentTitle, lineStart, lineEnd, evidence
LIMIT $most
