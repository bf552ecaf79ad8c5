MATCH (actor:Board|Administration|Company|Unit|ExternalPartner {iri: $actor})-[:SERVES*0..1]->(own:Board|Administration|Company|Unit|ExternalPartner)
MATCH (own)-[:SUCCEEDED_BY*0..9]->(later:Board|Administration|Company|Unit|ExternalPartner), (earlier:Board|Administration|Company|Unit|ExternalPartner)-[:SUCCEEDED_BY*0..9]->(own)
UNWIND [later.iri, earlier.iri] AS counted
MATCH (member:Board|Administration|Company|Unit|ExternalPartner)-[:SERVES*0..1]->(body:Board|Administration|Company|Unit|ExternalPartner {iri: counted})
WHERE ($together OR (own.iri = actor.iri AND member.iri = body.iri)) AND ($follow OR own.iri = body.iri)
WITH DISTINCT actor, member
MATCH (member)<-[:SUBJECT]-(fact:Fact {predicate: 'participatesIn'})-[:OBJECT]->(forum:Collaboration)
WHERE ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999')))
MATCH (fact)<-[:SUPPORTS]-(evidence:Evidence {modality: 'asserted'})-[:DERIVED_FROM]->(document:Document)
UNWIND evidence.roles AS role
UNWIND coalesce(forum.kinds, [NULL]) AS kind
RETURN DISTINCT forum.iri AS forum, forum.name AS forumName, kind, role,
  member.iri AS member, member.name AS memberName,
  fact.iri AS fact, evidence.iri AS evidence, evidence.certainty AS certainty,
  document.iri AS document, document.title AS documentTitle,
  evidence.lineStart AS lineStart, evidence.lineEnd AS lineEnd, evidence.quote AS quote
ORDER BY toLower(forumName), forum, memberName, documentTitle, lineStart, lineEnd, role, coalesce(kind, ''), evidence
