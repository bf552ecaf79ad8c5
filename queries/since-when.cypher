MATCH (thing:Collaboration|Board|Administration|Company|Unit|ExternalPartner {iri: $thing})
OPTIONAL MATCH (thing)<-[:SUBJECT]-(said:Fact {predicate: 'participatesIn'})
OPTIONAL MATCH (thing)<-[:OBJECT]-(told:Fact {predicate: 'participatesIn'})
UNWIND [said.iri, told.iri] AS each
MATCH (actor:Board|Administration|Company|Unit|ExternalPartner)<-[:SUBJECT]-(fact:Fact)-[:OBJECT]->(forum:Collaboration)
WHERE fact.iri = each AND ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999')))
MATCH (fact)<-[:SUPPORTS]-(evidence:Evidence {modality: 'asserted'})-[:DERIVED_FROM]->(document:Document)
RETURN DISTINCT actor.iri AS actor, actor.name AS actorName, forum.iri AS forum, forum.name AS forumName,
  fact.validFrom AS validFrom, fact.validTo AS validTo, evidence.since AS since,
  fact.firstStated AS firstStated, fact.lastStated AS lastStated,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY toLower(forumName), forum, toLower(actorName), actor, documentTitle, lineStart, lineEnd, evidence
