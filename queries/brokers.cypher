MATCH (member:Board|Administration|Company|Unit|ExternalPartner)-[seat:PARTICIPATES_IN]->(forum:Collaboration)
WHERE ($as_of = '' OR (coalesce(seat.validFrom, '') <= $as_of AND $as_of < coalesce(seat.validTo, '9999'))) AND ($municipality = '' OR forum.municipality = $municipality)
WITH member.iri AS who, forum.municipality AS home, collect(forum.iri) AS forums
UNWIND forums AS one
UNWIND forums AS overlap
WITH one, overlap, who WHERE one < overlap
WITH one, overlap, count(*) AS shared, min(who) AS link
WHERE shared = 1
WITH link, count(*) AS pairs
MATCH (broker:Board|Administration|Company|Unit|ExternalPartner) WHERE broker.iri = link
RETURN broker.iri AS actor, broker.name AS actorName, broker.type AS actorType, pairs
ORDER BY pairs DESC, toLower(actorName), actor
LIMIT $most
