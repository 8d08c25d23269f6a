package org.chapterhouse.track.consent;

import java.util.Locale;

/** Why a request of a reader is refused; a closed list, also the tag of the metric. */
public enum Refusal {
  PROOF_FORGED("This proof was not made here. Turn tracking off and on again."),
  PROOF_EXPIRED("This proof is too old. Ask for another at /reading/proofs."),
  CONSENT_EXPIRED("Consent ends by itself after some months. Forget the id and ask anew."),
  CONSENT_OUTDATED("The text consented to has changed. Erase what is held and ask anew."),
  CONSENT_WITHDRAWN("This reader has opted out. Forget the id and send nothing more."),
  CONSENT_UNKNOWN("No such reader has opted in. Forget the id and send nothing more.");

  private final String detail;

  Refusal(String detail) {
    this.detail = detail;
  }

  /** Stable kebab-case code. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One sentence on what is wrong and one on the way out. */
  public String detail() {
    return detail;
  }
}
