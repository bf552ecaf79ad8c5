// What binds the two: a fact from one to the other, or two facts that meet in a collaboration. Each row tells one fact.
MATCH (one:Collaboration|Board|Administration|Company|Unit|ExternalPartner {iri: $one})<-[:SUBJECT|OBJECT]-(fact:Fact {modality: 'asserted'})-[:SUBJECT|OBJECT]->(hub:Collaboration|Board|Administration|Company|Unit|ExternalPartner)
WHERE hub.iri <> $one AND $one <> $other AND ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999')))
  AND (hub.iri = $other OR (fact.predicate = 'participatesIn' AND hub.type = 'Collaboration' AND EXISTS {
    MATCH (hub)<-[:OBJECT]-(second:Fact {predicate: 'participatesIn', modality: 'asserted'})-[:SUBJECT]->(:Board|Administration|Company|Unit|ExternalPartner {iri: $other})
    WHERE ($as_of = '' OR (coalesce(second.validFrom, '') <= $as_of AND $as_of < coalesce(second.validTo, '9999')))
  }))
MATCH (hub)<-[:SUBJECT|OBJECT]-(each:Fact {modality: 'asserted'})-[:SUBJECT|OBJECT]->(last:Collaboration|Board|Administration|Company|Unit|ExternalPartner)
WHERE last.iri <> hub.iri AND ($as_of = '' OR (coalesce(each.validFrom, '') <= $as_of AND $as_of < coalesce(each.validTo, '9999')))
  AND (each.iri = fact.iri OR (hub.iri <> $other AND each.predicate = 'participatesIn' AND last.iri = $other))
WITH DISTINCT each AS fact
MATCH (from)<-[:SUBJECT]-(fact)-[:OBJECT]->(to)
MATCH (fact)<-[:SUPPORTS]-(evidence:Evidence {modality: 'asserted'})-[:DERIVED_FROM]->(document:Document)
UNWIND coalesce(evidence.roles, [NULL]) AS role
RETURN DISTINCT from.iri AS `from`, from.name AS fromName, fact.predicate AS relation, to.iri AS `to`, to.name AS toName, role,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY relation, toLower(toName), `to`, toLower(fromName), `from`, documentTitle, lineStart, lineEnd, coalesce(role, ''), evidence
