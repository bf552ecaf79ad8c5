MATCH (source:Document)<-[:DERIVED_FROM]-(proof:Evidence {modality: 'asserted'})-[:SUPPORTS]->(claim:Fact)
WHERE (($after < claim.validFrom AND claim.validFrom <= $until) OR ($after < claim.validTo AND claim.validTo <= $until))
  AND ($about = '' OR claim.subject = $about OR claim.object = $about) AND ($municipality = '' OR source.municipality = $municipality)
UNWIND ['began', 'ended'] AS change
WITH claim, proof, source, change, CASE change WHEN 'began' THEN claim.validFrom ELSE claim.validTo END AS date
WHERE $after < date AND date <= $until
RETURN date, change, claim.subject AS subject, claim.subjectName AS subjectName, claim.predicate AS predicate,
  claim.object AS object, claim.objectName AS objectName,
  claim.iri AS fact, proof.iri AS evidence, proof.certainty AS certainty,
  source.iri AS document, source.title AS documentTitle,
  proof.lineStart AS lineStart, proof.lineEnd AS lineEnd, proof.quote AS quote
ORDER BY date, change, toLower(subjectName), subject, predicate, toLower(objectName), documentTitle, lineStart, lineEnd, evidence
LIMIT $most
