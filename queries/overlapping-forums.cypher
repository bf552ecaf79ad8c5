MATCH (first:Collaboration)<-[:PARTICIPATES_IN]-(member:Board|Administration|Company|Unit|ExternalPartner)-[:PARTICIPATES_IN]->(second:Collaboration)
WHERE first.iri < second.iri
WITH first, second, count(DISTINCT member.iri) AS shared, collect(DISTINCT member.name) AS members
WHERE shared >= $n
RETURN first.iri AS one, first.name AS oneName, second.iri AS overlap, second.name AS overlapName, shared, members
ORDER BY shared DESC, toLower(oneName), toLower(overlapName), one, overlap
