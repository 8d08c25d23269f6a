package org.chapterhouse.linking.related;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.CardEntity;
import org.chapterhouse.linking.Catalogue;
import org.chapterhouse.linking.FolderCounts;
import org.chapterhouse.linking.Shift;
import org.chapterhouse.linking.Steps;
import org.chapterhouse.markdown.ChapterId;
import org.jspecify.annotations.Nullable;

/** Counts of chapters that one chapter more or less moved by a step. */
final class SteppedCounts {
  private SteppedCounts() {}

  /** Folders with so many more or fewer chapters. */
  static Set<ChapterId> folders(Shift shift, FolderCounts counts) {
    int more = (shift.after() == null ? 0 : 1) - (shift.before() == null ? 0 : 1);
    Set<ChapterId> stepped = new HashSet<>();
    for (ChapterId folder : FolderCounts.of(shift.id())) {
      if (steps(counts.in(folder), more)) {
        stepped.add(folder);
      }
    }
    return stepped;
  }

  /** Entities that so many more or fewer chapters name. */
  static Set<CardEntity> entities(Shift shift, Catalogue catalogue) {
    Set<CardEntity> stepped = new HashSet<>();
    List<CardEntity> before = entities(shift.before());
    List<CardEntity> after = entities(shift.after());
    for (CardEntity entity : before) {
      if (!has(after, entity) && steps(naming(entity, catalogue), -1)) {
        stepped.add(entity);
      }
    }
    for (CardEntity entity : after) {
      if (!has(before, entity) && steps(naming(entity, catalogue), 1)) {
        stepped.add(entity);
      }
    }
    return stepped;
  }

  private static List<CardEntity> entities(@Nullable Card card) {
    return card == null ? List.of() : card.entities();
  }

  private static boolean has(List<CardEntity> entities, CardEntity entity) {
    return entities.stream().anyMatch(each -> each.key().equals(entity.key()));
  }

  private static int naming(CardEntity entity, Catalogue catalogue) {
    return catalogue.chaptersDeclaring(entity.key()).size();
  }

  private static boolean steps(int now, int more) {
    return Steps.of(now) != Steps.of(now - more);
  }
}
