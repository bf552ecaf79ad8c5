// The hub is a collaboration that the member takes part in, or the member itself: one pattern for both ways of meeting.
MATCH (actor:Board|Administration|Company|Unit|ExternalPartner {iri: $actor})-[:SERVES*0..1]->(own:Board|Administration|Company|Unit|ExternalPartner)
MATCH (own)-[:SUCCEEDED_BY*0..9]->(later:Board|Administration|Company|Unit|ExternalPartner), (earlier:Board|Administration|Company|Unit|ExternalPartner)-[:SUCCEEDED_BY*0..9]->(own)
UNWIND [later.iri, earlier.iri] AS counted
MATCH (member:Board|Administration|Company|Unit|ExternalPartner)-[:SERVES*0..1]->(body:Board|Administration|Company|Unit|ExternalPartner {iri: counted})
WHERE ($together OR (own.iri = actor.iri AND member.iri = body.iri)) AND ($follow OR own.iri = body.iri)
WITH DISTINCT actor, member
MATCH (member)-[:PARTICIPATES_IN*0..1]->(hub:Collaboration|Board|Administration|Company|Unit|ExternalPartner)
WHERE hub.iri = member.iri OR EXISTS {
  MATCH (member)<-[:SUBJECT]-(mine:Fact {predicate: 'participatesIn', modality: 'asserted'})-[:OBJECT]->(hub)
  WHERE ($as_of = '' OR (coalesce(mine.validFrom, '') <= $as_of AND $as_of < coalesce(mine.validTo, '9999')))
}
MATCH (hub)<-[:SUBJECT|OBJECT]-(fact:Fact {modality: 'asserted'})-[:SUBJECT|OBJECT]->(other:Board|Administration|Company|Unit|ExternalPartner)
WHERE other.iri <> hub.iri AND other.iri <> actor.iri AND other.iri <> member.iri AND ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999')))
  AND ((hub.type = 'Collaboration' AND fact.predicate = 'participatesIn')
    OR (hub.type <> 'Collaboration' AND fact.predicate = 'collaboratesWith'))
  AND NOT ($together AND EXISTS { MATCH (actor)-[:SERVES*0..1]->(home:Board|Administration|Company|Unit|ExternalPartner)<-[:SERVES*0..1]-(other) })
MATCH (fact)<-[:SUPPORTS]-(evidence:Evidence {modality: 'asserted'})-[:DERIVED_FROM]->(document:Document)
UNWIND coalesce(evidence.roles, [NULL]) AS role
RETURN DISTINCT other.iri AS other, other.name AS otherName, other.type AS otherType,
  CASE WHEN hub.type = 'Collaboration' THEN 'forum' ELSE 'direct' END AS how,
  CASE WHEN hub.type = 'Collaboration' THEN hub.iri END AS forum,
  CASE WHEN hub.type = 'Collaboration' THEN hub.name END AS forumName,
  role, member.iri AS member, member.name AS memberName,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY toLower(otherName), other, how, coalesce(toLower(forumName), ''), documentTitle, lineStart, lineEnd,
  coalesce(role, ''), memberName, evidence
