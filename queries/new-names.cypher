MATCH (document:Document)<-[:DERIVED_FROM]-(evidence:Evidence)-[:SUPPORTS]->(fact:Fact)
WHERE ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999'))) AND ($municipality = '' OR document.municipality = $municipality)
UNWIND [fact.subject, CASE WHEN fact.object <> fact.subject THEN fact.object END] AS named
WITH named, document.iri AS source, count(*) AS places
WITH named, sum(places) AS mentions, count(*) AS documentCount
MATCH (found:Collaboration|Area|TargetGroup|Board|Administration|Company|Unit|ExternalPartner)
WHERE found.iri = named AND found.newName AND ($of_type = '' OR found.type = $of_type)
RETURN found.iri AS thing, found.name AS thingName, found.type AS thingType, mentions, documentCount
ORDER BY mentions DESC, toLower(thingName), thing
