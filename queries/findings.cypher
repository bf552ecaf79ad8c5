MATCH (finding:Finding)
WHERE ($municipality = '' OR finding.municipality = $municipality)
  AND ($about = '' OR EXISTS { MATCH (finding)-[:ABOUT]->(thing:Collaboration|Measure|Grant|`Case`|Area|TargetGroup|Board|Administration|Company|Unit|ExternalPartner) WHERE thing.iri = $about })
  AND ($of_kind = '' OR finding.findingKind = $of_kind)
  AND NOT EXISTS { MATCH (finding)-[:BASED_ON]->(fact:Fact)
    WHERE $as_of <> '' AND (coalesce(fact.validFrom, '') > $as_of OR $as_of >= coalesce(fact.validTo, '9999')) }
OPTIONAL MATCH (finding)-[:IN_MUNICIPALITY]->(municipality:Municipality)
RETURN DISTINCT finding.iri AS finding, finding.findingKind AS findingKind, finding.findingCase AS findingCase, finding.rank AS rank,
  finding.name AS findingTitle, finding.nameEn AS findingTitleEn,
  finding.description AS explanation, finding.descriptionEn AS explanationEn,
  finding.score AS score, finding.findingState AS findingState,
  municipality.iri AS place, municipality.name AS municipalityName
ORDER BY coalesce(municipalityName, ''), findingKind, rank, finding
LIMIT $most
