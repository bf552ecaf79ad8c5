MATCH (thing:Collaboration|Measure|Grant|Unit)<-[:SUBJECT]-(fact:Fact {predicate: 'targets'})-[:OBJECT]->(:TargetGroup {iri: $target_group}),
  (fact)<-[:SUPPORTS]-(evidence:Evidence {modality: 'asserted'})-[:DERIVED_FROM]->(document:Document)
WHERE ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999'))) AND ($municipality = '' OR thing.municipality = $municipality)
OPTIONAL MATCH (thing)-[site:OPERATES_IN]->(area:Area|Unit)
WHERE ($as_of = '' OR (coalesce(site.validFrom, '') <= $as_of AND $as_of < coalesce(site.validTo, '9999')))
WITH * WHERE $in_area = '' OR area.iri = $in_area
RETURN DISTINCT thing.type AS what, thing.iri AS thing, thing.name AS thingName, area.iri AS area, area.name AS areaName,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY what, toLower(thingName), thing, coalesce(toLower(areaName), ''), coalesce(area, ''), documentTitle, lineStart, lineEnd, evidence
LIMIT $most
