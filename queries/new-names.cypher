// Of all days and the whole country each thing knows how often it is mentioned; a fact from a thing to itself is met twice.
MATCH (found:Collaboration|Area|TargetGroup|Board|Administration|Company|Unit|ExternalPartner)
WHERE found.newName AND ($of_type = '' OR found.type = $of_type)
OPTIONAL MATCH (found)<-[:SUBJECT|OBJECT]-(fact:Fact)<-[:SUPPORTS]-(:Evidence)-[:DERIVED_FROM]->(document:Document)
WHERE ($as_of <> '' OR $municipality <> '') AND ($as_of = '' OR (coalesce(fact.validFrom, '') <= $as_of AND $as_of < coalesce(fact.validTo, '9999'))) AND ($municipality = '' OR document.municipality = $municipality)
WITH found, document, sum(CASE WHEN fact.subject = fact.object THEN 1 ELSE 2 END) AS halves
WITH found, sum(halves) AS halves, count(document.iri) AS documents
WITH found, CASE WHEN $as_of = '' AND $municipality = '' THEN found.mentions WHEN documents > 0 THEN halves / 2 END AS mentions,
  CASE WHEN $as_of = '' AND $municipality = '' THEN found.documentCount ELSE documents END AS documentCount
WHERE mentions > 0
RETURN found.iri AS thing, found.name AS thingName, found.type AS thingType, mentions, documentCount
ORDER BY mentions DESC, toLower(thingName), thing
LIMIT $most
