MATCH (fact:Fact)
WHERE (($after < fact.validFrom AND fact.validFrom <= $until) OR ($after < fact.validTo AND fact.validTo <= $until))
  AND ($about = '' OR fact.subject = $about OR fact.object = $about)
UNWIND fact.supportedBy AS place
MATCH (evidence:Evidence) WHERE evidence.iri = place
WITH fact, evidence WHERE evidence.modality = 'asserted'
MATCH (document:Document) WHERE document.iri = evidence.document
WITH fact, evidence, document WHERE ($municipality = '' OR document.municipality = $municipality)
UNWIND ['began', 'ended'] AS change
WITH fact, evidence, document, change, CASE change WHEN 'began' THEN fact.validFrom ELSE fact.validTo END AS date
WHERE $after < date AND date <= $until
RETURN DISTINCT date, change, fact.subject AS subject, fact.subjectName AS subjectName, fact.predicate AS predicate,
  fact.object AS object, fact.objectName AS objectName,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY date, change, toLower(subjectName), subject, predicate, toLower(objectName), documentTitle, lineStart, lineEnd, evidence
