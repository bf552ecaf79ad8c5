MATCH (predecessor:Board|Administration|Company|Unit|ExternalPartner)<-[:ORIGINAL_ORGANIZATION]-(change:Reorganisation)-[:RESULTING_ORGANIZATION]->(successor:Board|Administration|Company|Unit|ExternalPartner)
WHERE ($of_actor = '' OR predecessor.iri = $of_actor OR successor.iri = $of_actor) AND ($as_of = '' OR change.date <= $as_of)
  AND ($municipality = '' OR predecessor.municipality IN ['', $municipality])
RETURN DISTINCT change.iri AS change, change.date AS date, change.name AS label, predecessor.iri AS predecessor,
  predecessor.name AS predecessorName, successor.iri AS successor, successor.name AS successorName, change.source AS source
ORDER BY date, change, toLower(predecessorName), predecessor, toLower(successorName), successor
LIMIT $most
