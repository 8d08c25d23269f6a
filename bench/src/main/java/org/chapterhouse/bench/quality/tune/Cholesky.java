package org.chapterhouse.bench.quality.tune;

/** Solves symmetric systems of equations. */
final class Cholesky {
  private Cholesky() {}

  /**
   * Solves {@code matrix * x = right}.
   *
   * @param matrix symmetric and positive definite; only the lower half is read, and overwritten
   */
  static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    for (int row = 0; row < size; row++) {
      for (int column = 0; column <= row; column++) {
        double sum = matrix[row][column];
        for (int at = 0; at < column; at++) {
          sum -= matrix[row][at] * matrix[column][at];
        }
        matrix[row][column] = row == column ? StrictMath.sqrt(sum) : sum / matrix[column][column];
      }
    }
    double[] x = right.clone();
    for (int row = 0; row < size; row++) {
      for (int at = 0; at < row; at++) {
        x[row] -= matrix[row][at] * x[at];
      }
      x[row] /= matrix[row][row];
    }
    for (int row = size - 1; row >= 0; row--) {
      for (int at = row + 1; at < size; at++) {
        x[row] -= matrix[at][row] * x[at];
      }
      x[row] /= matrix[row][row];
    }
    return x;
  }
}
