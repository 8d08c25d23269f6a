package org.chapterhouse.bench.quality.reasons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Whether a reason quotes nothing but what its evidence says. */
final class Quotations {
  private static final Pattern QUOTED = Pattern.compile("[“«][^“«”»]+[”»]");

  private final Library library;
  private final Facts facts;

  Quotations(Library library, Facts facts) {
    this.library = library;
    this.facts = facts;
  }

  boolean areTrue(Claim claim) {
    // The editor's own words may quote whom they like.
    return claim.reason().kind().equals("editor") || !QUOTED.matcher(withoutEvidence(claim)).find();
  }

  private String withoutEvidence(Claim claim) {
    String text = claim.reason().text();
    List<String> known = known(claim);
    known.sort(Comparator.comparingInt(String::length).reversed());
    for (String quotation : known) {
      text = text.replace("“" + quotation + "”", "“”").replace("«" + quotation + "»", "«»");
    }
    return text;
  }

  private List<String> known(Claim claim) {
    List<String> known = new ArrayList<>();
    claim.chapters().forEach(id -> known.add(library.title(id)));
    known.addAll(claim.evidence("word"));
    known.addAll(claim.evidence("folder"));
    claim.evidence("mention").forEach(place -> known.add(facts.phrase(claim, place)));
    Map<String, String> headings = library.headings(claim.own());
    claim.evidence("heading").forEach(id -> known.add(headings.getOrDefault(id, "")));
    Map<String, String> entities = library.entities(claim.own());
    claim.evidence("entity").forEach(key -> known.add(entities.getOrDefault(key, "")));
    return known;
  }
}
