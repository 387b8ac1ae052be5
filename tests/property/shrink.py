"""Makes a failing pair small: as long as it fails in the same way, things are taken out of both
sides, and differences between the sides are undone."""

import time


class Shrinker:
    """`fails(pair)` says whether a pair still fails in the way that is to be kept."""

    def __init__(self, fails, seconds):
        self.fails = fails
        self.deadline = time.monotonic() + seconds
        self.tries = 0

    def late(self):
        """Is the time over?"""
        return time.monotonic() > self.deadline

    def shrink(self, pair):
        """The smallest pair found."""
        size = None
        while size != measure(pair) and not self.late():
            size = measure(pair)
            pair = self.reduce(pair, removable, without)
            pair = self.reduce(pair, differing, made_equal)
            pair = self.without_rows(pair)
        return pair

    def reduce(self, pair, candidates, change):
        """Tries a change on ever smaller groups of the candidates."""
        keys = candidates(pair)
        step = max(len(keys) // 2, 1)
        while keys and not self.late():
            start, shrunk = 0, False
            while start < len(keys) and not self.late():
                smaller = change(pair, keys[start : start + step])
                if smaller is not None and self.try_it(smaller):
                    pair, shrunk = smaller, True
                    left = set(candidates(pair))
                    keys = [
                        key for i, key in enumerate(keys)
                        if key in left and not start <= i < start + step
                    ]
                else:
                    start += step
            if step == 1 and not shrunk:
                break
            step = max(step // 2, 1)
        return pair

    def without_rows(self, pair):
        """The same with fewer rows."""
        for count in (0, 1, 2):
            if count < pair.count:
                smaller = pair.with_sides(pair.a, pair.b)
                smaller.count = count
                if self.try_it(smaller):
                    return smaller
        return pair

    def try_it(self, pair):
        """Does it still fail in the same way?"""
        if self.late():
            return False
        self.tries += 1
        return self.fails(pair)


def measure(pair):
    """What gets smaller."""
    return len(pair.a.objects), len(pair.b.objects), len(differing(pair)), pair.count


def removable(pair):
    """All keys, those that take most along first."""
    keys = dict.fromkeys([*pair.a.objects, *pair.b.objects])
    weights = {
        key: sum(len(s.dependents(key)) for s in (pair.a, pair.b) if key in s) for key in keys
    }
    return sorted((k for k in keys if k != ("schema", "public")), key=lambda key: -weights[key])


def without(pair, keys):
    """The pair without these objects and what needs them."""
    a, b = pair.a.copy(), pair.b.copy()
    a.drop(*keys)
    b.drop(*keys)
    return pair.with_sides(a, b)


def differing(pair):
    """The keys of objects that only one side has, or that are not the same."""
    keys = dict.fromkeys([*pair.a.objects, *pair.b.objects])
    return [key for key in keys if pair.a.get(key) != pair.b.get(key)]


def made_equal(pair, keys):
    """The pair with these objects on side b as on side a; None where that is not possible."""
    b = pair.b.copy()
    b.drop(*(key for key in keys if key not in pair.a))
    for key in pair.a.objects:
        if key not in keys:
            continue
        if any(need not in b for need in pair.a[key].needs):
            return None
        b.put(pair.a[key])
    return pair.with_sides(pair.a, b)
