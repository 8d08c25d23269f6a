package org.chapterhouse.linking.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chapterhouse.linking.Mention;
import org.chapterhouse.markdown.ChapterId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MentionsTest {
  private final Site site = new Site();

  /** Enough chapters, and some links between them, for the rest to stand out. */
  @BeforeEach
  void writeOrdinaryChapters() {
    for (int i = 0; i < 40; i++) {
      site.write("notes/n" + i, "Note number " + i, "We offer what we have. Nothing to see.");
    }
    site.write("mesh", "Service Mesh", "Traffic between services is what it looks after.");
    for (int i = 0; i < 3; i++) {
      site.write("user" + i, "User " + i, "It runs a [service mesh](/mesh).");
    }
  }

  @Test
  void offersAPhraseThatNamesAnotherChapter() {
    site.write("gateway", "API Gateway", "It stands before a service mesh.");

    List<Mention> mentions = site.mentions(Site.id("gateway"), Density.STANDARD);

    assertThat(site.mentions("gateway")).containsExactly("service mesh > mesh");
    String source = "---\ntitle: \"API Gateway\"\n---\nIt stands before a service mesh.";
    assertThat(source.substring(mentions.get(0).start(), mentions.get(0).end()))
        .isEqualTo("service mesh");
  }

  @Test
  void findsInflectedNames() {
    site.write("gateway", "API Gateway", "It stands before service meshes.");

    assertThat(site.mentions("gateway")).containsExactly("service meshes > mesh");
  }

  @Test
  void findsInflectedRussianNames() {
    for (int i = 0; i < 3; i++) {
      site.writeFile(
          "ru/u" + i + ".md", "# Пример " + i, "", "Здесь есть [сервисная сетка](/ru/mesh).");
    }
    site.writeFile("ru/mesh.md", "# Сервисная сетка", "", "Трафик.");
    site.writeFile("ru/gateway.md", "# Шлюз", "", "Он стоит перед сервисной сеткой.");

    assertThat(site.mentions(ChapterId.parse("ru/gateway"), Density.STANDARD))
        .extracting(Mention::text)
        .containsExactly("сервисной сеткой");
  }

  @Test
  void offersATargetOnce() {
    site.write(
        "gateway", "API Gateway", "A service mesh. Another service mesh.", "", "Service Mesh.");

    assertThat(site.mentions("gateway")).hasSize(1);
  }

  @Test
  void offersTheFirstOfPlacesThatAreAboutAsSure() {
    for (int i = 0; i < 3; i++) {
      site.write("fan" + i, "Fan " + i, "It runs a [traffic net](/mesh).");
    }
    site.write("early", "Early", "A service mesh. A traffic net.");
    site.write("late", "Late", "A traffic net. A service mesh.");

    assertThat(site.mentions("early")).containsExactly("service mesh > mesh");
    assertThat(site.mentions("late")).containsExactly("traffic net > mesh");
  }

  @Test
  void offersTheSurestPlaceWhenTheFirstIsNotAboutAsSure() {
    site.write("fan", "Fan", "It runs a [mesh](/mesh).");
    site.write("late", "Late", "Another mesh. A service mesh.");
    site.write("only", "Only", "Another mesh.");

    assertThat(site.unsureMentions("only")).containsExactly("mesh > mesh");
    assertThat(site.unsureMentions("late")).containsExactly("service mesh > mesh");
  }

  @Test
  void neverOffersWhatIsLinkedAlready() {
    site.write("gateway", "API Gateway", "A service mesh is [such a thing](/mesh).");

    assertThat(site.unsureMentions("gateway")).isEmpty();
  }

  @Test
  void neverOffersWhatTheEditorRejected() {
    site.writeFile(
        "en/gateway.md", "---", "not-linked: [mesh]", "---", "# Gateway", "", "A service mesh.");

    assertThat(site.unsureMentions("gateway")).isEmpty();
  }

  @Test
  void neverOffersTheChapterItself() {
    site.write("mesh", "Service Mesh", "A service mesh is a service mesh.");

    assertThat(site.unsureMentions("mesh")).isEmpty();
  }

  @Test
  void takesItsOwnTitleForItselfWhateverElseIsCalledSo() {
    for (int i = 0; i < 6; i++) {
      site.write("fan" + i, "Fan " + i, "It runs a [service mesh](/mesh).");
    }
    site.write("other/mesh", "Service Mesh", "Here a service mesh is another thing.");

    assertThat(site.unsureMentions("other/mesh")).isEmpty();
  }

  @Test
  void takesIdentifiersLetterByLetter() {
    site.write("arrays", "about_arrays", "What to know.");
    site.write("exact", "Exact", "Read about_arrays first.");
    site.write("other", "Other", "Read about arrays first. Arrays are ABOUT_ARRAYS.");

    assertThat(site.unsureMentions("exact")).containsExactly("about_arrays > arrays");
    assertThat(site.unsureMentions("other")).isEmpty();
  }

  @Test
  void holdsBackATitleThatAHundredChaptersHave() {
    for (int i = 0; i < 100; i++) {
      site.write("part" + i + "/configuration", "Configuration", "How part " + i + " is set up.");
    }
    site.write("start", "Start", "Read Configuration first.");

    assertThat(site.unsureMentions("start")).isEmpty();
  }

  @Test
  void holdsBackAVerbThatHappensToBeATitle() {
    site.write("offers", "Offers", "What can be bought.");
    site.write("shop", "Shop", "They offer all of it.");

    assertThat(site.unsureMentions("shop")).containsExactly("offer > offers");
    assertThat(site.mentions("shop")).isEmpty();
  }

  @Test
  void takesNoPartOfALongerName() {
    site.write("reliability", "Reliability", "How long it runs.");
    site.write("engineer", "Site Reliability Engineer", "Who keeps it running.");
    site.write("team", "Team", "Hire site reliability engineers.");
    site.write("alone", "Alone", "Reliability matters.");

    assertThat(site.unsureMentions("team"))
        .containsExactly("site reliability engineers > engineer");
    assertThat(site.unsureMentions("alone")).containsExactly("Reliability > reliability");
  }

  @Test
  void takesNoPartOfALongerNameThatIsLinkedAlready() {
    site.write("reliability", "Reliability", "How long it runs.");
    site.write("engineer", "Site Reliability Engineer", "Who keeps it running.");
    site.write("team", "Team", "[Meet](/engineer) the site reliability engineers.");

    assertThat(site.unsureMentions("team")).isEmpty();
  }

  @Test
  void holdsBackAFooterThatEveryChapterHas() {
    String footer = "Questions? Ask in the Community Forum.";
    site.write("forum", "Community Forum", "Where to ask.");
    for (int i = 0; i < 40; i++) {
      site.write("notes/n" + i, "Note number " + i, "Nothing to see.", "", footer);
    }

    assertThat(site.unsureMentions("notes/n7")).containsExactly("Community Forum > forum");
    assertThat(site.mentions("notes/n7")).isEmpty();
  }

  @Test
  void makesNoMentionOfAPhraseWithMarkupRunningThroughIt() {
    site.write("service", "Service", "Something that serves.");
    site.write("bold", "Bold", "It is a service **mesh**.");

    assertThat(site.unsureMentions("bold")).isEmpty();
  }

  @Test
  void makesNoMentionAcrossPunctuation() {
    site.write("comma", "Comma", "At your service, mesh by mesh.");

    assertThat(site.unsureMentions("comma")).isEmpty();
  }

  @Test
  void leavesLanguagesToThemselves() {
    site.writeFile("ru/gateway.md", "# Шлюз", "", "Он стоит перед service mesh.");

    assertThat(site.mentions(ChapterId.parse("ru/gateway"), Density.ALL)).isEmpty();
  }

  @Test
  void takesTheChapterThatThePhraseMostlyMeans() {
    site.write("hotel", "Hotel", "Its [rooms](/rooms).");
    site.write("inn", "Inn", "Its [rooms](/rooms).");
    site.write("hostel", "Hostel", "Its [rooms](/rooms).");
    site.write("chat", "Chat", "Its [rooms](/channels).");
    site.write("channels", "Rooms", "Where people talk.");
    site.write("rooms", "Rooms", "Where people sleep.");
    site.write("guest", "Guest", "Who takes rooms.");

    assertThat(site.unsureMentions("guest")).containsExactly("rooms > rooms");
  }

  @Test
  void goesByTextsOfLinksThatTwoChaptersUse() {
    site.write("a", "Letter A", "The [bill of materials](/sbom).");
    site.write("reader", "Reader", "Every bill of materials.");
    site.write("sbom", "Inventory", "What is in it.");
    assertThat(site.unsureMentions("reader")).isEmpty();

    site.write("b", "Letter B", "Another [bill of materials](/sbom).");

    assertThat(site.unsureMentions("reader")).containsExactly("bill of materials > sbom");
  }

  @Test
  void goesByNoTextThatSaysNothingOfWhereItLeads() {
    site.write("a", "Letter A", "See [here](/mesh), [next chapter](/mesh), [the](/mesh).");
    site.write("b", "Letter B", "See [here](/mesh), [next chapter](/mesh), [the](/mesh).");
    site.write("reader", "Reader", "Nothing here. The next chapter is better.");

    assertThat(site.unsureMentions("reader")).isEmpty();
  }

  @Test
  void offersOnlyWhatIsSureEnough() {
    site.write("gateway", "API Gateway", "It stands before a service mesh.");
    double confidence = site.mentions(Site.id("gateway"), Density.ALL).get(0).confidence();

    assertThat(site.mentions(Site.id("gateway"), new Density(confidence))).hasSize(1);
    assertThat(site.mentions(Site.id("gateway"), new Density(confidence + 1e-4))).isEmpty();
  }
}
