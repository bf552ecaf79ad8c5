MATCH (thing:Collaboration|Area|TargetGroup|Board|Administration|Company|Unit|ExternalPartner)<-[:SUBJECT|OBJECT]-(fact:Fact)<-[:SUPPORTS]-(evidence:Evidence)-[:DERIVED_FROM]->(document:Document)
WHERE thing.newName AND ($of_type = '' OR thing.type = $of_type) AND ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999')))
  AND ($municipality = '' OR EXISTS { MATCH (document)-[:IN_MUNICIPALITY]->(:Municipality {iri: $municipality}) })
RETURN thing.iri AS thing, thing.name AS thingName, thing.type AS thingType,
  count(DISTINCT evidence.iri) AS mentions, count(DISTINCT document.iri) AS documentCount
ORDER BY mentions DESC, toLower(thingName), thing
