UNWIND ['owner', 'status', 'follow_up'] AS lacks
WITH lacks, CASE lacks WHEN 'owner' THEN 'responsibleFor' WHEN 'status' THEN 'hasStatus' ELSE 'reportsTo' END AS predicate
WHERE $lacking = '' OR lacks = $lacking
MATCH (measure:Measure)<-[:SUBJECT|OBJECT]-(fact:Fact)<-[:SUPPORTS]-(evidence:Evidence)
WHERE ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999'))) AND ($municipality = '' OR EXISTS { MATCH (measure)-[:IN_MUNICIPALITY]->(:Municipality {iri: $municipality}) })
OPTIONAL MATCH (measure)<-[:SUBJECT|OBJECT]-(said:Fact {modality: 'asserted'})
WHERE said.predicate = predicate AND ($as_of = '' OR (coalesce(said.validFrom, '') <= $as_of AND $as_of < coalesce(said.validTo, '9999')))
WITH lacks, measure, count(DISTINCT evidence.iri) AS mentions, count(said.iri) AS told
WHERE told = 0
RETURN DISTINCT lacks, measure.iri AS measure, measure.name AS measureName, mentions
ORDER BY lacks, toLower(measureName), measure
