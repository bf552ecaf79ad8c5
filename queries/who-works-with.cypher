// The hub is a collaboration that the member takes part in, or the one with whom it works directly: one pattern for both ways of meeting.
MATCH (actor:Board|Administration|Company|Unit|ExternalPartner {iri: $actor})-[link:COUNTED_WITH]->(member:Board|Administration|Company|Unit|ExternalPartner)-[seat:PARTICIPATES_IN|COLLABORATES_WITH]-(hub:Collaboration|Board|Administration|Company|Unit|ExternalPartner)
WHERE (member.iri = $actor OR ($together AND link.together) OR ($follow AND link.follow) OR ($together AND $follow))
  AND ($as_of = '' OR (coalesce(seat.validFrom, '') <= $as_of AND $as_of < coalesce(seat.validTo, '9999')))
OPTIONAL MATCH (hub:Collaboration)<-[place:PARTICIPATES_IN]-(third:Board|Administration|Company|Unit|ExternalPartner)
WITH actor, member, hub, seat, place, third WHERE hub.type <> 'Collaboration' OR ($as_of = '' OR (coalesce(place.validFrom, '') <= $as_of AND $as_of < coalesce(place.validTo, '9999')))
UNWIND [CASE WHEN hub.type = 'Collaboration' THEN third.iri ELSE hub.iri END] AS met
MATCH (other:Board|Administration|Company|Unit|ExternalPartner)
WHERE other.iri = met AND other.iri <> actor.iri AND other.iri <> member.iri
  AND NOT ($together AND EXISTS { MATCH (actor)-[same:COUNTED_WITH]->(other) WHERE same.together })
WITH member, hub, other, coalesce(place.fact, seat.fact) AS said
MATCH (fact:Fact) WHERE fact.iri = said
WITH member, hub, other, fact
UNWIND fact.supportedBy AS place
MATCH (evidence:Evidence) WHERE evidence.iri = place
WITH member, hub, other, fact, evidence WHERE evidence.modality = 'asserted'
MATCH (document:Document) WHERE document.iri = evidence.document
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
LIMIT $most
