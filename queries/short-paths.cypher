MATCH (start:Board|Administration|Company|Unit|ExternalPartner {iri: $from})-[departure:PARTICIPATES_IN]->(first:Collaboration)<-[meeting:PARTICIPATES_IN]-(third:Board|Administration|Company|Unit|ExternalPartner)
WHERE $from <> $to AND third.iri <> $from AND ($as_of = '' OR (coalesce(departure.validFrom, '') <= $as_of AND $as_of < coalesce(departure.validTo, '9999')))
  AND ($as_of = '' OR (coalesce(meeting.validFrom, '') <= $as_of AND $as_of < coalesce(meeting.validTo, '9999')))
OPTIONAL MATCH (third)-[leaving:PARTICIPATES_IN]->(second:Collaboration)<-[arrival:PARTICIPATES_IN]-(:Board|Administration|Company|Unit|ExternalPartner {iri: $to})
WHERE third.iri <> $to AND second.iri <> first.iri AND ($as_of = '' OR (coalesce(leaving.validFrom, '') <= $as_of AND $as_of < coalesce(leaving.validTo, '9999')))
  AND ($as_of = '' OR (coalesce(arrival.validFrom, '') <= $as_of AND $as_of < coalesce(arrival.validTo, '9999')))
WITH * WHERE third.iri = $to OR (second.iri IS NOT NULL AND NOT EXISTS {
  MATCH (start)-[near:PARTICIPATES_IN]->(:Collaboration)<-[far:PARTICIPATES_IN]-(:Board|Administration|Company|Unit|ExternalPartner {iri: $to})
  WHERE ($as_of = '' OR (coalesce(near.validFrom, '') <= $as_of AND $as_of < coalesce(near.validTo, '9999')))
    AND ($as_of = '' OR (coalesce(far.validFrom, '') <= $as_of AND $as_of < coalesce(far.validTo, '9999')))
})
RETURN DISTINCT first.iri AS firstForum, first.name AS firstForumName,
  CASE WHEN third.iri <> $to THEN third.iri END AS via, CASE WHEN third.iri <> $to THEN third.name END AS viaName,
  second.iri AS secondForum, second.name AS secondForumName
ORDER BY toLower(firstForumName), firstForum, coalesce(toLower(viaName), ''), coalesce(via, ''),
  coalesce(toLower(secondForumName), ''), coalesce(secondForum, '')
