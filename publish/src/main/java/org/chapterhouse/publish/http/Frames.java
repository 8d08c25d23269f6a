package org.chapterhouse.publish.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.chapterhouse.publish.page.Assets;
import org.chapterhouse.publish.page.ChapterList;
import org.chapterhouse.publish.page.Frame;
import org.chapterhouse.publish.page.Head;
import org.chapterhouse.publish.page.LanguageSwitch;
import org.chapterhouse.publish.page.Texts;
import org.chapterhouse.publish.page.Urls;
import org.chapterhouse.runtime.SiteSettings;
import org.jspecify.annotations.Nullable;

/** Chooses a page's language and puts its frame together. */
final class Frames {

  private final SiteSettings site;
  private final Assets assets;

  Frames(SiteSettings site, Assets assets) {
    this.site = site;
    this.assets = assets;
  }

  List<String> languages() {
    return site.languages();
  }

  /** The language asked for with {@code ?lang=}, else the one the browser likes best. */
  String languageOf(Context context) {
    String asked = context.queryParam("lang");
    if (asked != null && site.languages().contains(asked)) {
      return asked;
    }
    context.header("Vary", "Accept-Language");
    return preferred(context.header("Accept-Language"));
  }

  private String preferred(@Nullable String acceptLanguage) {
    if (acceptLanguage != null) {
      try {
        Locale best =
            Locale.lookup(
                Locale.LanguageRange.parse(acceptLanguage),
                site.languages().stream().map(Locale::forLanguageTag).toList());
        if (best != null) {
          return best.toLanguageTag().toLowerCase(Locale.ROOT);
        }
      } catch (IllegalArgumentException e) {
        return site.languages().get(0); // what the browser likes cannot be made out
      }
    }
    return site.languages().get(0);
  }

  /** A page that is there in every language, at an address made from the language. */
  Frame everywhere(String language, String title, Function<String, String> address) {
    Texts texts = Texts.of(language);
    List<LanguageSwitch> switches =
        site.languages().stream()
            .filter(other -> !other.equals(language))
            .map(other -> new LanguageSwitch(other, texts.nameOf(other), address.apply(other)))
            .toList();
    return frame(language, title, "", "", address.apply(language), switches);
  }

  /** The page of a chapter, with the translations there are. */
  Frame chapter(String language, String title, String id, List<LanguageSwitch> translations) {
    return frame(language, title, id, id, Urls.chapter(id), translations);
  }

  /** A page that lists some chapters of one language. */
  Frame list(String language, ChapterList list) {
    return folder(language, list, "");
  }

  /** The page of a folder, which gives way to the folder's chapter when it comes. */
  Frame folder(String language, ChapterList list, String id) {
    String path = list.pager().url(list.pager().current());
    return frame(language, list.title(), "", id, path, List.of());
  }

  /** A page that stands in for a chapter and gives way to it when it comes. */
  Frame insteadOf(String language, String title, String id) {
    return frame(language, title, "", id, "", List.of());
  }

  /**
   * A page.
   *
   * @param chapter the chapter it shows; empty when none
   * @param watched the chapter whose changes it follows; empty when none
   * @param path its own address; empty when it is not to be found under one
   */
  private Frame frame(
      String language,
      String title,
      String chapter,
      String watched,
      String path,
      List<LanguageSwitch> switches) {
    return new Frame(
        Texts.of(language),
        language,
        site.title(),
        title,
        chapter,
        watched,
        new Head(site.baseUrl(), path, ""),
        switches,
        assets);
  }
}
