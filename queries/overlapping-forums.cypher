MATCH (first:Collaboration)<-[:OBJECT]-(fact:Fact {predicate: 'participatesIn', modality: 'asserted'})-[:SUBJECT]->(member:Board|Administration|Company|Unit|ExternalPartner)
WHERE ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999'))) AND ($municipality = '' OR EXISTS { MATCH (first)-[:IN_MUNICIPALITY]->(:Municipality {iri: $municipality}) })
OPTIONAL MATCH (first)-[:IN_MUNICIPALITY]->(home:Municipality)
WITH DISTINCT first, member, coalesce(home.iri, '') AS place
MATCH (member)<-[:SUBJECT]-(other:Fact {predicate: 'participatesIn', modality: 'asserted'})-[:OBJECT]->(second:Collaboration)
WHERE first.iri < second.iri AND ($as_of = '' OR (coalesce(other.validFrom, '') <= $as_of AND $as_of < coalesce(other.validTo, '9999')))
OPTIONAL MATCH (second)-[:IN_MUNICIPALITY]->(away:Municipality)
WITH DISTINCT first, second, member, place, coalesce(away.iri, '') AS around
WITH * WHERE around = place
WITH first, second, count(DISTINCT member.iri) AS shared, collect(DISTINCT member.name) AS members
WHERE shared >= $n
RETURN first.iri AS one, first.name AS oneName, second.iri AS overlap, second.name AS overlapName, shared, members
ORDER BY shared DESC, toLower(oneName), toLower(overlapName), one, overlap
