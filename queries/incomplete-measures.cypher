MATCH (plan:Measure)<-[:SUBJECT|OBJECT]-(fact:Fact)
WHERE ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999'))) AND ($municipality = '' OR plan.municipality = $municipality)
WITH DISTINCT plan, fact
WITH plan, sum(size(fact.supportedBy)) AS mentions,
  sum(CASE WHEN fact.modality = 'asserted' AND fact.predicate = 'responsibleFor' THEN 1 ELSE 0 END) AS owners,
  sum(CASE WHEN fact.modality = 'asserted' AND fact.predicate = 'hasStatus' THEN 1 ELSE 0 END) AS statuses,
  sum(CASE WHEN fact.modality = 'asserted' AND fact.predicate = 'reportsTo' THEN 1 ELSE 0 END) AS reports
UNWIND ['owner', 'status', 'follow_up'] AS lacks
WITH lacks, plan, mentions, CASE lacks WHEN 'owner' THEN owners WHEN 'status' THEN statuses ELSE reports END AS told
WHERE told = 0 AND ($lacking = '' OR lacks = $lacking)
RETURN lacks, plan.iri AS measure, plan.name AS measureName, mentions
ORDER BY lacks, toLower(measureName), measure
LIMIT $most
