MATCH (thing {iri: $thing})<-[:SUBJECT|OBJECT]-(fact:Fact)<-[:SUPPORTS]-(evidence:Evidence)-[:DERIVED_FROM]->(place:Document)
WHERE ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999')))
RETURN place.iri AS document, place.title AS documentTitle, place.year AS year,
  count(DISTINCT fact.iri) AS facts, min(evidence.lineStart) AS lineStart
ORDER BY coalesce(year, -1), documentTitle, document
LIMIT $most
