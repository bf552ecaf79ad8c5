MATCH (first:Collaboration)<-[:OBJECT]-(fact:Fact {predicate: 'participatesIn', modality: 'asserted'})-[:SUBJECT]->(member:Board|Administration|Company|Unit|ExternalPartner)
WHERE ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999'))) AND ($municipality = '' OR EXISTS { MATCH (first)-[:IN_MUNICIPALITY]->(:Municipality {iri: $municipality}) })
OPTIONAL MATCH (first)-[:IN_MUNICIPALITY]->(home:Municipality)
WITH DISTINCT first, member, coalesce(home.iri, '') AS place
MATCH (member)<-[:SUBJECT]-(other:Fact {predicate: 'participatesIn', modality: 'asserted'})-[:OBJECT]->(second:Collaboration)
WHERE first.iri < second.iri AND ($as_of = '' OR (coalesce(other.validFrom, '') <= $as_of AND $as_of < coalesce(other.validTo, '9999')))
OPTIONAL MATCH (second)-[:IN_MUNICIPALITY]->(away:Municipality)
WITH DISTINCT first, second, member, place, coalesce(away.iri, '') AS around
WITH * WHERE around = place
WITH first.iri AS one, second.iri AS overlap, count(DISTINCT member.iri) AS shared, min(member.iri) AS link
WHERE shared = 1
WITH link, count(*) AS pairs
MATCH (actor:Board|Administration|Company|Unit|ExternalPartner {iri: link})
RETURN DISTINCT actor.iri AS actor, actor.name AS actorName, actor.type AS actorType, pairs
ORDER BY pairs DESC, toLower(actorName), actor
